import { Group } from "@mantine/core";
import { useWords } from "../../shared/i18n";
import { DepartmentPicker, UnitTaskPicker } from "../../shared/pick/pickers";
import { SearchSelect } from "../../shared/pick/SearchSelect";
import { DayField } from "../../shared/ui/DayField";
import type { Filters, Register } from "./queries";
import { useUnitTask } from "./queries";

const firstYear = 2004;

/** By department, year, unit task and days; each stands in the address. */
export function RegisterFilters({
  register,
  filters,
  onChange,
}: {
  register: Register;
  filters: Filters;
  onChange: (name: keyof Filters, value: string) => void;
}) {
  const t = useWords("registers");
  const unitTask = useUnitTask(filters.unitTask).data;
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, back) => String(thisYear - back));
  return (
    <Group gap="sm" align="flex-end">
      <DepartmentPicker
        w={200}
        label={t("department")}
        placeholder={t("allDepartments")}
        value={filters.department ?? null}
        onChange={(value) => onChange("department", value ?? "")}
      />
      <SearchSelect
        w={120}
        label={t("year")}
        placeholder={t("allYears")}
        clearable
        data={years}
        value={filters.year ? String(filters.year) : null}
        onChange={(value) => onChange("year", value ?? "")}
      />
      {register !== "record-files" && (
        <>
          <UnitTaskPicker
            w={240}
            label={t("unitTask")}
            chosen={
              filters.unitTask && unitTask
                ? {
                    value: filters.unitTask,
                    label: `${unitTask.name} (${unitTask.code})`,
                    of: { unitTask, because: [] },
                  }
                : null
            }
            onChoose={(chosen) => onChange("unitTask", chosen?.value ?? "")}
          />
          <DayField label={t("from")} value={filters.from ?? ""} onChange={(chosen) => onChange("from", chosen)} />
          <DayField label={t("to")} value={filters.to ?? ""} onChange={(chosen) => onChange("to", chosen)} />
        </>
      )}
    </Group>
  );
}
