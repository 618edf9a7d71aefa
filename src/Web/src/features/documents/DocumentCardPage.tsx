import { Button, Group, Skeleton, Stack, Tabs } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { Link, useParams, useSearchParams } from "react-router";
import type { DocumentCardView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { StateChip } from "../../shared/ui/StateChip";
import { DocumentActs } from "./acts/DocumentActs";
import { CirculationTab } from "./card/CirculationTab";
import { ContentTab } from "./card/ContentTab";
import { DispatchTab } from "./card/DispatchTab";
import { ManagementTab } from "./card/ManagementTab";
import { PathTab } from "./card/PathTab";
import { VersionDiff } from "./card/VersionDiff";
import { useDocument } from "./queries";
import { StepActions } from "./StepActions";
import "./words";

const tabs = ["content", "path", "versions", "dispatch", "circulation", "management"] as const;
type Tab = (typeof tabs)[number];

/** The document card (art. 22): the document, its path, its dispatch and its management, with all that can be done with it. */
export default function DocumentCardPage() {
  const t = useWords("documents");
  const { documentId = "" } = useParams();
  const document = useDocument(documentId);
  if (document.isPending)
    return (
      <PageFrame title={t("card.kind")}>
        <Skeleton h={48} />
        <Skeleton h={520} />
      </PageFrame>
    );
  if (document.isError)
    return (
      <PageFrame title={t("card.kind")}>
        <Failure error={document.error} retry={() => document.refetch()} />
      </PageFrame>
    );
  return <Card key={documentId} card={document.data} />;
}

function Card({ card }: { card: DocumentCardView }) {
  const t = useWords("documents");
  const [search, setSearch] = useSearchParams();
  const offered = tabs.filter((tab) => isOffered(tab, card));
  const tab = offered.find((name) => name === search.get("tab")) ?? "content";
  const { drafter } = card.head;
  return (
    <PageFrame
      title={card.head.title}
      lead={
        <Group gap="xs" component="span" display="inline-flex">
          <StateChip status={card.status} />
          {card.head.number && <span>{card.head.number}</span>}
          <span>
            {t("card.draftedBy", { name: drafter.name, post: drafter.post, department: drafter.departmentName })}
          </span>
        </Group>
      }
      action={
        <Group gap="xs">
          <Button component={Link} to={`/trails/documents/${card.documentId}`} variant="default">
            {t("card.trail")}
          </Button>
          {card.information && (
            <Button
              component={Link}
              to={`/documents/${card.documentId}/print`}
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
            >
              {t("card.print")}
            </Button>
          )}
        </Group>
      }
    >
      <StepActions card={card} onActed={() => undefined} />
      <DocumentActs card={card} />
      <Tabs
        value={tab}
        onChange={(chosen) => setSearch(chosen && chosen !== "content" ? { tab: chosen } : {}, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List>
          {offered.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`card.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {offered.map((name) => (
          <Tabs.Panel key={name} value={name} pt="lg">
            <Stack>
              <Panel tab={name} card={card} />
            </Stack>
          </Tabs.Panel>
        ))}
      </Tabs>
    </PageFrame>
  );
}

function isOffered(tab: Tab, card: DocumentCardView): boolean {
  if (tab === "versions") return Boolean(card.versions);
  if (tab === "dispatch") return Boolean(card.information);
  if (tab === "circulation") return Boolean(card.circulation);
  return true;
}

function Panel({ tab, card }: { tab: Tab; card: DocumentCardView }) {
  switch (tab) {
    case "content":
      return <ContentTab card={card} />;
    case "path":
      return <PathTab card={card} />;
    case "versions":
      return <VersionDiff card={card} />;
    case "dispatch":
      return <DispatchTab card={card} />;
    case "circulation":
      return <CirculationTab card={card} />;
    case "management":
      return <ManagementTab card={card} />;
  }
}
