import { Group, Skeleton, Tabs } from "@mantine/core";
import { useParams, useSearchParams } from "react-router";
import type { IncomingCard } from "../../shared/api/schema";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { IncomingActs } from "./acts/IncomingActs";
import { IncomingChip } from "./IncomingChip";
import { IncomingFacts } from "./IncomingFacts";
import { IncomingPaper } from "./IncomingPaper";
import { IncomingWay } from "./IncomingWay";
import { Misrouted } from "./Misrouted";
import { useIncoming } from "./queries";
import "../documents/words";
import "./words";

const tabs = ["content", "way", "management"] as const;

/** A document that came in: as its sender wrote it, its way through the house, and what can be done with it. */
export default function IncomingCardPage() {
  const t = useWords("incoming");
  const { incomingId = "" } = useParams();
  const incoming = useIncoming(incomingId);
  if (incoming.isPending)
    return (
      <PageFrame title={t("card")}>
        <Skeleton h={48} />
        <Skeleton h={520} />
      </PageFrame>
    );
  if (incoming.isError)
    return (
      <PageFrame title={t("card")}>
        <Failure error={incoming.error} retry={() => incoming.refetch()} />
      </PageFrame>
    );
  return <Card key={incomingId} card={incoming.data} />;
}

function Card({ card }: { card: IncomingCard }) {
  const t = useWords("incoming");
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const tab = tabs.find((name) => name === search.get("tab")) ?? "content";
  return (
    <PageFrame
      title={card.title}
      lead={
        <Group gap="xs" component="span" display="inline-flex">
          <IncomingChip status={card.status} isLate={card.isLate} />
          <span>
            {t("lead2", { sender: card.senderName || t("erasedSender"), at: moment(card.arrivedAt, language) })}
          </span>
        </Group>
      }
    >
      <Misrouted card={card} />
      <IncomingActs card={card} />
      <Tabs
        value={tab}
        onChange={(chosen) => setSearch(chosen && chosen !== "content" ? { tab: chosen } : {}, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="content" pt="lg">
          <IncomingPaper card={card} />
        </Tabs.Panel>
        <Tabs.Panel value="way" pt="lg">
          <IncomingWay card={card} />
        </Tabs.Panel>
        <Tabs.Panel value="management" pt="lg">
          <IncomingFacts card={card} />
        </Tabs.Panel>
      </Tabs>
    </PageFrame>
  );
}
