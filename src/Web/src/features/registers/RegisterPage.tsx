import { Group, Stack, Tabs, Text } from "@mantine/core";
import { useEffect } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { useRows } from "../../shared/api/queries";
import type { RecordFileLine, RegisterLineView } from "../../shared/api/schema";
import { ExportButton } from "../../shared/export/ExportButton";
import { useLanguage, useWords } from "../../shared/i18n";
import { PageFrame } from "../../shared/ui/PageFrame";
import { RowsTable } from "../../shared/ui/RowsTable";
import { useMe } from "../sign-in/session";
import { documentColumns, recordFileColumns } from "./columns";
import { type Filters, type Register, readRecordFiles, readRegister, registers } from "./queries";
import { RegisterFilters } from "./RegisterFilters";
import "../documents/words";
import "./words";

/** What was registered, by department and year; what the filters hold can be taken along as a file. */
export default function RegisterPage() {
  const t = useWords("registers");
  const navigate = useNavigate();
  const params = useParams();
  const register = registers.find((name) => name === params.register) ?? "outgoing";
  const [search, setSearch] = useSearchParams();
  const own = useMe().data?.official?.departmentCode;
  const isChosen = search.has("department");
  // One's own department this year is what people look for; it stands in the address, so that a link says the same to everybody.
  useEffect(() => {
    if (!isChosen && own)
      setSearch(
        (before) => {
          before.set("department", own);
          if (!before.has("year")) before.set("year", String(new Date().getFullYear()));
          return before;
        },
        { replace: true },
      );
  }, [isChosen, own, setSearch]);
  const filters: Filters = {
    department: search.get("department") || undefined,
    year: Number(search.get("year")) || undefined,
    ...(register !== "record-files" && {
      unitTask: search.get("unitTask") || undefined,
      from: search.get("from") || undefined,
      to: search.get("to") || undefined,
    }),
  };
  const change = (name: keyof Filters, value: string) =>
    setSearch(
      (before) => {
        if (value || name === "department") before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  return (
    <PageFrame title={t("title")} lead={t("lead")}>
      <Tabs value={register} onChange={(name) => navigate({ pathname: `/registers/${name}`, search: `?${search}` })}>
        <Tabs.List>
          {registers.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`register.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <RegisterFilters register={register} filters={filters} onChange={change} />
      {(isChosen || !own) && <Lines register={register} filters={filters} />}
    </PageFrame>
  );
}

function Lines({ register, filters }: { register: Register; filters: Filters }) {
  return register === "record-files" ? (
    <RecordFiles filters={filters} />
  ) : (
    <Documents key={register} register={register} filters={filters} />
  );
}

function Documents({ register, filters }: { register: "outgoing" | "incoming"; filters: Filters }) {
  const t = useWords("registers");
  const tDocuments = useWords("documents");
  const { language } = useLanguage();
  const rows = useRows(["registers", register, filters], (after) => readRegister(register, filters, after));
  const columns = documentColumns(register, t, tDocuments, language);
  const first = rows.data?.pages[0];
  const count = first && "count" in first ? Number(first.count) : undefined;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {count !== undefined && t("count", { count })}
        </Text>
        <ExportButton
          key={JSON.stringify(filters)}
          of={{
            fileName: `${t(`register.${register}`)}.csv`,
            titles: columns.map((column) => column.title),
            cells: (row: RegisterLineView) => columns.map((column) => column.text(row)),
            read: (after, signal) => readRegister(register, filters, after, 200, signal),
            count,
          }}
        />
      </Group>
      <RowsTable
        label={t(`register.${register}`)}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.line.id}
        empty={t(`empty.${register}`)}
      />
    </Stack>
  );
}

function RecordFiles({ filters }: { filters: Filters }) {
  const t = useWords("registers");
  const tDocuments = useWords("documents");
  const { language } = useLanguage();
  const rows = useRows(["registers", "record-files", filters], (after) => readRecordFiles(filters, after));
  const columns = recordFileColumns(t, tDocuments, language);
  return (
    <Stack gap="sm">
      <Group justify="flex-end">
        <ExportButton
          key={JSON.stringify(filters)}
          of={{
            fileName: `${t("register.record-files")}.csv`,
            titles: columns.map((column) => column.title),
            cells: (row: RecordFileLine) => columns.map((column) => column.text(row)),
            read: (after, signal) => readRecordFiles(filters, after, 200, signal),
          }}
        />
      </Group>
      <RowsTable
        label={t("register.record-files")}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.recordFile + row.year}
        empty={t("empty.record-files")}
      />
    </Stack>
  );
}
