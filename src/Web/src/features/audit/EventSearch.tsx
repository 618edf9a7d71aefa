import "./facts";
import { Anchor, Button, Select, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import type { CloudEvent } from "../../shared/api/schema";
import { exactMoment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { SearchSelect } from "../../shared/pick/SearchSelect";
import { DayField } from "../../shared/ui/DayField";
import { RowsTable } from "../../shared/ui/RowsTable";
import boards from "../boards/Boards.module.css";
import { endOf } from "../trails/asking";
import classes from "./Audit.module.css";
import { eventsIn, type RecordedBy } from "./eventLines";
import { factsInKorean } from "./facts";
import { useMoment } from "./moment";

const rowsAtATime = 100;
const startOf = (day: string) => `${day}T00:00:00+09:00`;

/** Everything that was recorded, as it was recorded; that one looks is recorded too. */
export function EventSearch({ until }: { until: string | undefined }) {
  const t = useWords("audit");
  const fact = useWords("facts");
  const { language } = useLanguage();
  const { params, change } = useMoment();
  const given = (name: string) => params.get(name) || undefined;
  const held = useQuery({
    queryKey: ["audit", "mandates"],
    queryFn: () => answered(api.GET("/api/my-mandates", { params: { query: { limit: 200 } } })),
  });
  const mandates = (held.data?.items ?? []).filter(({ isOpen }) => isOpen);
  const say = useDebouncedCallback((text: string) => change({ text }), 600);
  const [from, to] = [given("from"), given("to")];
  const ends = [to && endOf(to), until && new Date(Date.parse(until) + 1000).toISOString()].filter(Boolean).sort();
  const asked = {
    agency: given("agency"),
    kind: given("kind"),
    text: given("text"),
    from: from && startOf(from),
    to: ends[0] || undefined,
  };
  const rows = useRows<CloudEvent>(["audit", "events", asked], async (after) => {
    const lines = await answered(
      api.GET("/api/audit/events", {
        params: { query: { ...asked, after: after ? Number(after) : undefined, limit: rowsAtATime } },
        parseAs: "text",
      }),
    );
    const items = eventsIn(lines);
    return { items, next: items.length === rowsAtATime ? (items.at(-1)?.sequence ?? null) : null };
  });
  const whole = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const named = (event: CloudEvent) => event.type.replace(/^onnara\./, "") as keyof typeof factsInKorean;
  return (
    <>
      <search className={boards.filters} aria-label={t("search.label")}>
        <SearchSelect
          label={t("search.kind")}
          placeholder={t("search.every")}
          clearable
          className={boards.wide}
          data={Object.keys(factsInKorean).map((name) => ({ value: name, label: fact(name) }))}
          value={given("kind") ?? null}
          onChange={(kind) => change({ kind })}
        />
        <TextInput
          label={t("search.text")}
          className={boards.wide}
          defaultValue={given("text") ?? ""}
          onChange={(event) => say(event.currentTarget.value)}
        />
        {mandates.length > 0 && (
          <Select
            label={t("search.agency")}
            placeholder={t("search.own")}
            clearable
            className={boards.wide}
            data={[...new Map(mandates.map(({ mandate, agencyName }) => [mandate.agencyCode, agencyName]))].map(
              ([value, label]) => ({ value, label }),
            )}
            value={given("agency") ?? null}
            onChange={(agency) => change({ agency })}
          />
        )}
        {(["from", "to"] as const).map((name) => (
          <DayField
            key={name}
            label={t(`search.${name}`)}
            value={given(name) ?? ""}
            onChange={(day) => change({ [name]: day })}
          />
        ))}
        <Button
          component="a"
          href={`/api/audit/events?${whole}`}
          download="events.ndjson"
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t("search.save")}
        </Button>
      </search>
      <Text size="sm" c="dimmed">
        {t("search.note")}
      </Text>
      <RowsTable
        label={t("views.events")}
        rows={rows}
        rowKey={(event) => event.id}
        empty={t("search.empty")}
        columns={[
          {
            key: "when",
            title: t("column.when"),
            cell: (event) => (
              <time dateTime={event.time} className={classes.exact}>
                {exactMoment(event.time, language)}
                <br />
                <small>
                  {t("column.recorded")} {exactMoment(event.recordedtime, language)}
                </small>
              </time>
            ),
          },
          { key: "fact", title: t("search.fact"), cell: (event) => fact(named(event)) },
          { key: "who", title: t("column.who"), cell: (event) => <By by={(event.data as { by?: RecordedBy }).by} /> },
          {
            key: "payload",
            title: t("search.payload"),
            width: "36%",
            cell: (event) => (
              <details>
                <summary>
                  <Anchor component="span" inherit>
                    {t("search.payload")}
                  </Anchor>
                </summary>
                <pre className={classes.payload}>{JSON.stringify(event.data, null, 2)}</pre>
              </details>
            ),
          },
          {
            key: "position",
            title: t("search.position"),
            align: "end",
            isMinor: true,
            cell: (event) => event.sequence,
          },
        ]}
      />
    </>
  );
}

function By({ by }: { by: RecordedBy | undefined }) {
  if (!by) return "–";
  return (
    <>
      {by.name} {by.post}
      <br />
      <small>{by.departmentName}</small>
    </>
  );
}
