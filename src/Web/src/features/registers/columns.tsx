import { Anchor, Text } from "@mantine/core";
import type { TFunction } from "i18next";
import { Link } from "react-router";
import type { RecordFileLine, RegisterLineView } from "../../shared/api/schema";
import { day, type Language, moment } from "../../shared/format/time";
import { Day } from "../../shared/ui/Day";
import type { Column } from "../../shared/ui/RowsTable";
import { useUnitTask } from "./queries";

type Words = TFunction | ((key: string, values?: Record<string, unknown>) => string);

/** A column of a register with what stands in its cells, on the screen and in a file. */
export type RegisterColumn<T> = Column<T> & { readonly text: (row: T) => string };

const isLate = ({ line }: RegisterLineView) =>
  line.dueAt !== null && new Date(line.endedAt ?? Date.now()) > new Date(line.dueAt);

export function documentColumns(
  register: "outgoing" | "incoming",
  t: Words,
  tDocuments: Words,
  language: Language,
): readonly RegisterColumn<RegisterLineView>[] {
  const column = (
    key: string,
    title: string,
    text: (row: RegisterLineView) => string,
    more: Partial<RegisterColumn<RegisterLineView>> = {},
  ): RegisterColumn<RegisterLineView> => ({ key, title, text, cell: text, ...more });
  const number = column("number", t("number"), (row) => row.number, { width: "14rem" });
  const title = column("title", t("name"), (row) => row.line.title, {
    cell: (row) => (
      <>
        <Anchor
          component={Link}
          to={`/${row.line.kind === "Received" ? "incoming" : "documents"}/${row.line.subjectId}`}
          inherit
        >
          {row.line.title}
        </Anchor>
        {row.line.kind === "ReturnedOriginal" && (
          <Text size="xs" c="dimmed">
            {t("returned")}
          </Text>
        )}
        {row.line.corrections && row.line.corrections.length > 0 && (
          <Text size="xs" c="dimmed">
            {t("corrected")}
          </Text>
        )}
      </>
    ),
  });
  const registeredOn = column("registeredOn", t("registeredOn"), (row) => day(row.line.registeredOn, language), {
    cell: (row) => <Day at={row.line.registeredOn} />,
    width: "11rem",
  });
  const person = (official: RegisterLineView["line"]["decidedBy"]) =>
    official ? `${official.name} ${official.post}` : "–";
  const retention = column("retention", t("retention"), (row) => tDocuments(`retention.${row.line.retention}`), {
    isMinor: true,
    width: "8rem",
  });
  const disclosure = column(
    "disclosure",
    t("disclosure"),
    (row) => (row.line.disclosure ? tDocuments(`disclosure.${row.line.disclosure}`) : "–"),
    { isMinor: true, width: "8rem" },
  );
  const at = (value: string | null) => (value ? moment(value, language) : "–");
  const whole = (value: string | null) => (value ? <Day at={value} withTime /> : "–");
  if (register === "outgoing")
    return [
      number,
      title,
      registeredOn,
      column("drafter", t("drafter"), (row) => person(row.line.by), { isMinor: true, width: "12rem" }),
      column("decider", t("decider"), (row) => person(row.line.decidedBy), { isMinor: true, width: "12rem" }),
      column("recipients", t("recipients"), (row) => row.line.counterpart ?? t("internal"), { isMinor: true }),
      column("dispatchedAt", t("dispatchedAt"), (row) => at(row.line.endedAt), {
        cell: (row) => whole(row.line.endedAt),
        isMinor: true,
      }),
      disclosure,
      retention,
    ];
  return [
    number,
    title,
    column("sender", t("sender"), (row) => row.line.counterpart || "–"),
    registeredOn,
    column("receiver", t("receiver"), (row) => person(row.line.by), { isMinor: true, width: "12rem" }),
    column("due", t("due"), (row) => at(row.line.dueAt) + (isLate(row) ? ` (${t("late")})` : ""), { isMinor: true }),
    column("handled", t("handled"), (row) => at(row.line.endedAt), {
      cell: (row) => whole(row.line.endedAt),
      isMinor: true,
    }),
    disclosure,
    retention,
  ];
}

export function recordFileColumns(
  t: Words,
  tDocuments: Words,
  language: Language,
): readonly RegisterColumn<RecordFileLine>[] {
  const column = (
    key: string,
    title: string,
    text: (row: RecordFileLine) => string,
    more: Partial<RegisterColumn<RecordFileLine>> = {},
  ): RegisterColumn<RecordFileLine> => ({ key, title, text, cell: text, ...more });
  return [
    column("recordFile", t("recordFile"), (row) => row.recordFile),
    column("unitTask", t("unitTask"), (row) => row.unitTaskCode, {
      cell: (row) => <UnitTaskName code={row.unitTaskCode} />,
    }),
    column("year", t("year"), (row) => String(row.year)),
    column("documents", t("documents"), (row) => String(row.documents), { align: "end" }),
    column("span", t("span"), (row) => `${day(row.firstOn, language)} – ${day(row.lastOn, language)}`, {
      isMinor: true,
    }),
    column("retention", t("retention"), (row) => tDocuments(`retention.${row.retention}`), { isMinor: true }),
  ];
}

function UnitTaskName({ code }: { code: string }) {
  const unitTask = useUnitTask(code).data;
  return (
    <Anchor component={Link} to={`/registers/outgoing?department=&unitTask=${encodeURIComponent(code)}`} inherit>
      {unitTask?.name ?? code}
    </Anchor>
  );
}
