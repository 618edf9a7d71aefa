import "./words";
import { Text } from "@mantine/core";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { useOrganization } from "../../shared/pick/pickers";
import { PageFrame } from "../../shared/ui/PageFrame";
import { Part } from "../boards/BoardFrame";
import { useMe } from "../sign-in/session";
import { ChangePasswordForm } from "./ChangePasswordForm";

/** What the product knows of oneself, and the own password. */
export default function AccountPage() {
  const t = useWords("account");
  const { language } = useLanguage();
  const me = useMe().data;
  const organization = useOrganization();
  if (!me) return null;
  const absences = (organization.data?.absences ?? []).filter((absence) => absence.personId === me.personId);
  const keepers = (organization.data?.offices ?? []).filter(({ office }) => office === "OrganizationAdministrator");
  return (
    <PageFrame title={t("title")} lead={t("lead", { name: me.name })}>
      {me.appointments.length > 0 && (
        <Part title={t("posts")}>
          {me.appointments.map((post) => (
            <Text key={`${post.departmentCode} ${post.post}`}>
              {post.departmentName} · {post.rank} {post.post}
            </Text>
          ))}
        </Part>
      )}
      {organization.data && (
        <Part title={t("absence.title")}>
          {absences.length === 0 && <Text>{t("absence.none")}</Text>}
          {absences.map((absence) => (
            <Text key={absence.absenceId}>
              {t("absence.away", {
                from: day(absence.from, language),
                to: day(absence.to, language),
                reason: absence.reason,
              })}
            </Text>
          ))}
          {keepers.length > 0 && (
            <Text size="sm" c="dimmed">
              {t("absence.ask", {
                names: keepers
                  .map(({ holder }) => `${holder.name} ${holder.post} (${holder.departmentName})`)
                  .join(", "),
              })}
            </Text>
          )}
        </Part>
      )}
      <Part title={t("password.title")}>
        <ChangePasswordForm />
      </Part>
    </PageFrame>
  );
}
