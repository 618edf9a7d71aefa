import { Button, Select } from "@mantine/core";
import { useWords } from "../../shared/i18n";
import { DepartmentPicker } from "../../shared/pick/pickers";
import { DayField } from "../../shared/ui/DayField";
import classes from "./Boards.module.css";
import { type FilterName, filterNames, useCycles, useFilters, useReach } from "./filters";

/** Department, cycle, period and day of a board; they stand in the address, so that a view can be sent. */
export function FilterBar({
  fields,
  seeAll,
}: {
  fields: readonly FilterName[];
  seeAll?: Parameters<typeof useReach>[0];
}) {
  const t = useWords("boards");
  const [filters, change] = useFilters();
  const cycles = useCycles();
  const { only } = useReach(seeAll);
  const known = filters.cycle && !cycles.includes(filters.cycle) ? [filters.cycle, ...cycles] : cycles;
  return (
    <search className={classes.filters} aria-label={t("filter.label")}>
      <DepartmentPicker
        only={only}
        label={t("filter.department")}
        placeholder={t("filter.everyDepartment")}
        value={filters.department ?? null}
        onChange={(department) => change({ department })}
        className={classes.wide}
      />
      {fields.includes("cycle") && (
        <Select
          label={t("filter.cycle")}
          placeholder={t("filter.everyCycle")}
          clearable
          data={known}
          value={filters.cycle ?? null}
          onChange={(cycle) => change({ cycle })}
        />
      )}
      {(["from", "to", "asOf"] as const)
        .filter((name) => fields.includes(name))
        .map((name) => (
          <DayField
            key={name}
            label={t(`filter.${name}`)}
            value={filters[name] ?? ""}
            onChange={(chosen) => change({ [name]: chosen })}
          />
        ))}
      {Object.keys(filters).length > 0 && (
        <Button
          variant="subtle"
          onClick={() => change(Object.fromEntries([...filterNames, "function"].map((name) => [name, null])))}
        >
          {t("filter.clear")}
        </Button>
      )}
    </search>
  );
}
