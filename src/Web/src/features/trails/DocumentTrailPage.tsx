import "./words";
import { Button, Group, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import { EvidenceButton } from "../../shared/export/EvidenceButton";
import { exactMoment, moment, span } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { PlainTable } from "../../shared/ui/PlainTable";
import { StateChip } from "../../shared/ui/StateChip";
import { Part } from "../boards/BoardFrame";
import boards from "../boards/Boards.module.css";
import { useDocument } from "../documents/queries";
import { ReportingPath } from "../documents/ReportingPath";
import { useActColumns } from "./ActsTable";
import { layOut } from "./layout";
import { TrailDrawing } from "./TrailDrawing";
import classes from "./Trails.module.css";

export function useTrail(documentId: string) {
  return useQuery({
    queryKey: ["trails", "document", documentId],
    queryFn: () => answered(api.GET("/api/documents/{documentId}/trail", { params: { path: { documentId } } })),
  });
}

/** One document's trail: drawn over time, and as two tables. */
export default function DocumentTrailPage() {
  const t = useWords("trails");
  const { language } = useLanguage();
  const { documentId = "" } = useParams();
  const trail = useTrail(documentId);
  const document = useDocument(documentId);
  const columns = useActColumns(true, true);
  const failed = trail.error ?? document.error;
  if (failed)
    return (
      <PageFrame title={t("document.title")}>
        <Failure
          error={failed}
          retry={() => {
            void trail.refetch();
            void document.refetch();
          }}
        />
      </PageFrame>
    );
  if (!trail.data || !document.data)
    return (
      <PageFrame title={t("document.title")}>
        <Skeleton h={420} />
      </PageFrame>
    );
  const card = document.data;
  const layout = layOut(trail.data.entries, card.path ?? [], new Date());
  return (
    <PageFrame
      title={card.head.title}
      lead={
        <Group gap="xs">
          <StateChip status={card.status} />
          {card.head.number && <span>{card.head.number}</span>}
          <span>
            {t("document.whole", {
              from: moment(new Date(layout.from), language),
              to: moment(new Date(layout.to), language),
              span: span((layout.to - layout.from) / 1000, language),
            })}
          </span>
        </Group>
      }
      action={
        <Button component={Link} to={`/documents/${documentId}`} variant="default">
          {t("document.card")}
        </Button>
      }
    >
      <Part title={t("document.drawn")} aside={<Legend />}>
        <TrailDrawing layout={layout} />
      </Part>
      {card.path && card.path.length > 0 && (
        <Part title={t("document.path")}>
          <ReportingPath drafter={card.head.drafter} path={card.path} />
        </Part>
      )}
      <Part title={t("document.holders")}>
        <PlainTable
          label={t("document.holders")}
          rows={layout.holdings}
          rowKey={(held) => `${held.person.personId} ${held.from} ${held.kind}`}
          columns={[
            {
              key: "by",
              title: t("column.by"),
              cell: (held) => `${held.person.name} ${held.person.post}`,
            },
            { key: "doing", title: t("column.doing"), cell: (held) => t(`span.${held.kind}`) },
            {
              key: "round",
              title: t("column.round"),
              isMinor: true,
              cell: (held) => t("round", { count: held.round }),
            },
            {
              key: "from",
              title: t("column.from"),
              cell: (held) => <span className={classes.exact}>{exactMoment(new Date(held.from), language)}</span>,
            },
            {
              key: "to",
              title: t("column.to"),
              cell: (held) => (held.kind === "waiting" ? t("document.now") : exactMoment(new Date(held.to), language)),
            },
            {
              key: "held",
              title: t("column.held"),
              align: "end",
              cell: (held) => span((held.to - held.from) / 1000, language),
            },
          ]}
        />
      </Part>
      <Part title={t("document.acts")}>
        <PlainTable
          label={t("document.acts")}
          rows={trail.data.entries}
          rowKey={(entry) => entry.id}
          columns={columns}
        />
      </Part>
      <EvidenceButton of={{ documentId }} />
    </PageFrame>
  );
}

const legend = { wrote: "information-6", held: "primary-5", waiting: "warning-6" } as const;

export function Legend() {
  const t = useWords("trails");
  return (
    <Text component="ul" className={boards.legend} mb={0}>
      {(["wrote", "held", "waiting"] as const).map((kind) => (
        <li key={kind}>
          <span className={boards.swatch} style={{ background: `var(--mantine-color-${legend[kind]})` }} aria-hidden />
          {t(`span.${kind}`)}
        </li>
      ))}
    </Text>
  );
}
