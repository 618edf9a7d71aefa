import "../documents/words";
import "../registers/words";
import { Group, NumberInput, SegmentedControl } from "@mantine/core";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import { useLanguage, useWords } from "../../shared/i18n";
import { DepartmentPicker } from "../../shared/pick/pickers";
import { RowsTable } from "../../shared/ui/RowsTable";
import { documentColumns } from "../registers/columns";
import { ClockChoice } from "./ClockChoice";
import { useMoment } from "./moment";
import { cutAt } from "./replay";

const kinds = ["outgoing", "incoming"] as const;

/** A register as it was at the chosen moment, by either clock. */
export function RegistersThen() {
  const t = useWords("audit");
  const registers = useWords("registers");
  const documents = useWords("documents");
  const { language } = useLanguage();
  const { at, clock, params, change } = useMoment();
  const kind = kinds.find((name) => name === params.get("register")) ?? "outgoing";
  const department = params.get("department") || undefined;
  const year = Number(params.get("year")) || undefined;
  const asked = { department, year, ...(at && cutAt(at, clock, new Date())) };
  const rows = useRows(["audit", "register", kind, department, year, at, clock], (after) => {
    const query = { params: { query: { ...asked, after, limit: 100 } } };
    return answered(
      kind === "outgoing"
        ? api.GET("/api/history/registers/documents", query)
        : api.GET("/api/history/registers/incoming", query),
    );
  });
  return (
    <>
      <Group gap="md" align="flex-end">
        <SegmentedControl
          aria-label={t("views.registers")}
          value={kind}
          onChange={(register) => change({ register })}
          data={kinds.map((value) => ({ value, label: registers(`register.${value}`) }))}
        />
        <DepartmentPicker
          w={220}
          label={registers("department")}
          placeholder={registers("allDepartments")}
          value={department ?? null}
          onChange={(code) => change({ department: code })}
        />
        <NumberInput
          w={120}
          label={registers("year")}
          placeholder={registers("allYears")}
          hideControls
          thousandSeparator={false}
          min={1900}
          max={2999}
          value={year ?? ""}
          onBlur={(event) => change({ year: event.currentTarget.value || null })}
        />
      </Group>
      <ClockChoice />
      <RowsTable
        label={registers(`register.${kind}`)}
        rows={rows}
        columns={documentColumns(kind, registers, documents, language)}
        rowKey={(row) => row.line.id}
        empty={t("registersEmpty")}
      />
    </>
  );
}
