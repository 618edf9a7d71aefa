import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import { day, officeDay } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { PlainTable } from "../../shared/ui/PlainTable";
import { usePeopleNames } from "../administration/AbsencesSection";
import { DepartmentTable } from "../administration/DepartmentsSection";
import { Part } from "../boards/BoardFrame";
import boards from "../boards/Boards.module.css";
import { dayOf, useMoment } from "./moment";

/** The agency as it was on the day of the chosen moment. */
export function OrganizationThen() {
  const t = useWords("audit");
  const administration = useWords("administration");
  const { language } = useLanguage();
  const { at } = useMoment();
  const on = at ? dayOf(at) : officeDay();
  const name = usePeopleNames(on);
  const organization = useQuery({
    queryKey: ["organization", on],
    queryFn: () => answered(api.GET("/api/organization", { params: { query: { on } } })),
  });
  if (organization.isError) return <Failure error={organization.error} retry={() => organization.refetch()} />;
  if (!organization.data) return <Skeleton h={420} />;
  const { absences, offices, delegationRules } = organization.data;
  return (
    <>
      <Part title={`${t("departments")} · ${day(on, language)}`}>
        <DepartmentTable organization={organization.data} />
      </Part>
      <div className={boards.columns}>
        <Part title={t("offices")}>
          <PlainTable
            label={t("offices")}
            rows={offices}
            rowKey={({ office, holder }) => `${office} ${holder.personId}`}
            columns={[
              { key: "office", title: t("column.office"), cell: ({ office }) => administration(`office.${office}`) },
              {
                key: "who",
                title: t("column.who"),
                cell: ({ holder }) => `${holder.name} ${holder.post} (${holder.departmentName})`,
              },
            ]}
          />
        </Part>
        <Part title={t("rules")}>
          <PlainTable
            label={t("rules")}
            rows={delegationRules}
            rowKey={({ ruleId }) => ruleId}
            columns={[
              { key: "matter", title: t("column.rule"), cell: ({ matter }) => matter },
              { key: "post", title: t("column.post"), cell: ({ decidingPost }) => decidingPost },
            ]}
          />
        </Part>
        <Part title={t("absences")}>
          {absences.length === 0 && <Text>{t("noneAbsent")}</Text>}
          {absences.map((absence) => (
            <Text key={absence.absenceId}>
              {t("absent", {
                name: name(absence.personId),
                from: day(absence.from, language),
                to: day(absence.to, language),
                reason: absence.reason,
              })}
            </Text>
          ))}
        </Part>
      </div>
    </>
  );
}
