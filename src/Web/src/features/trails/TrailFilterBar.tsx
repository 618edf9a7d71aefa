import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import { useWords } from "../../shared/i18n";
import { DepartmentPicker, officialChoice, PersonPicker } from "../../shared/pick/pickers";
import { SearchSelect } from "../../shared/pick/SearchSelect";
import { DayField } from "../../shared/ui/DayField";
import boards from "../boards/Boards.module.css";
import { useReach } from "../boards/filters";
import { trailFilterNames, useCounts, useTrailAsked } from "./asking";

/** Whose documents, who acted, which act, what matter and when; all in the address. */
export function TrailFilterBar() {
  const t = useWords("trails");
  const { given, change } = useTrailAsked();
  const { only } = useReach(["Auditor", "RecordsOfficer"]);
  const acts = useCounts({}, "Act");
  const matters = useCounts({}, "Matter");
  const person = given("person");
  const chosen = useQuery({
    queryKey: ["trails", "person", person],
    queryFn: () =>
      answered(api.GET("/api/decision-trails", { params: { query: { person: person ?? undefined, limit: 1 } } })),
    enabled: person !== null,
    staleTime: 300_000,
  });
  const by = chosen.data?.items[0]?.by;
  const isNarrowed = trailFilterNames.some((name) => given(name));
  return (
    <search className={boards.filters} aria-label={t("filter.label")}>
      <DepartmentPicker
        only={only}
        label={t("filter.department")}
        placeholder={t("filter.everyDepartment")}
        value={given("department")}
        onChange={(department) => change({ department })}
        className={boards.wide}
      />
      <PersonPicker
        label={t("filter.person")}
        chosen={by ? officialChoice(by) : null}
        onChoose={(choice) => change({ person: choice?.value ?? null })}
        className={boards.wide}
      />
      <SearchSelect
        label={t("filter.act")}
        placeholder={t("filter.everyAct")}
        clearable
        data={(acts.data?.counts ?? []).flatMap(({ act }) => (act ? [{ value: act, label: t(`act.${act}`) }] : []))}
        value={given("act")}
        onChange={(act) => change({ act })}
      />
      <SearchSelect
        label={t("filter.matter")}
        placeholder={t("filter.everyMatter")}
        clearable
        data={(matters.data?.counts ?? []).flatMap(({ matter }) => (matter ? [matter] : []))}
        value={given("matter")}
        onChange={(matter) => change({ matter })}
      />
      {(["from", "to"] as const).map((name) => (
        <DayField
          key={name}
          label={t(`filter.${name}`)}
          value={given(name) ?? ""}
          onChange={(chosen) => change({ [name]: chosen })}
        />
      ))}
      {isNarrowed && (
        <Button
          variant="subtle"
          onClick={() => change(Object.fromEntries(trailFilterNames.map((name) => [name, null])))}
        >
          {t("filter.clear")}
        </Button>
      )}
    </search>
  );
}
