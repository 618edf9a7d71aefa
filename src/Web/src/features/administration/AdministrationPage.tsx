import "./words";
import { Skeleton } from "@mantine/core";
import { Link, Navigate, useParams } from "react-router";
import { useWords } from "../../shared/i18n";
import { useOrganization } from "../../shared/pick/pickers";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { useMe } from "../sign-in/session";
import { AbsencesSection } from "./AbsencesSection";
import { AccountsSection } from "./AccountsSection";
import classes from "./Administration.module.css";
import { AgenciesSection } from "./AgenciesSection";
import { CardSectionsSection } from "./CardSectionsSection";
import { DelegationSection } from "./DelegationSection";
import { DepartmentsSection } from "./DepartmentsSection";
import { PeopleSection } from "./PeopleSection";

const ofAgency = ["organization", "people", "absences", "delegation", "accounts", "sections"] as const;
type Section = (typeof ofAgency)[number] | "agencies";

/** What the agency's organization administrator and the keeper of the installation look after. */
export default function AdministrationPage() {
  const t = useWords("administration");
  const me = useMe().data;
  const { section = "" } = useParams();
  if (!me) return null;
  const sections: readonly Section[] = [
    ...(me.offices.includes("OrganizationAdministrator") ? ofAgency : []),
    ...(me.keepsInstallation ? (["agencies"] as const) : []),
  ];
  const first = sections[0];
  if (!first)
    return (
      <PageFrame title={t("title")}>
        <Empty>{t("notYours")}</Empty>
      </PageFrame>
    );
  const chosen = sections.find((name) => name === section);
  if (!chosen) return <Navigate to={`/administration/${first}`} replace />;
  return (
    <PageFrame title={t("title")} lead={t("lead")}>
      <nav aria-label={t("sections.label")}>
        <ul className={classes.tabs}>
          {sections.map((name) => (
            <li key={name}>
              <Link to={`/administration/${name}`} aria-current={name === chosen ? "page" : undefined}>
                {t(`sections.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {chosen === "agencies" ? <AgenciesSection /> : <OfAgency section={chosen} />}
    </PageFrame>
  );
}

function OfAgency({ section }: { section: (typeof ofAgency)[number] }) {
  const organization = useOrganization();
  if (organization.isPending) return <Skeleton h={360} />;
  if (organization.isError) return <Failure error={organization.error} retry={() => organization.refetch()} />;
  switch (section) {
    case "organization":
      return <DepartmentsSection organization={organization.data} />;
    case "people":
      return <PeopleSection organization={organization.data} />;
    case "absences":
      return <AbsencesSection organization={organization.data} />;
    case "delegation":
      return <DelegationSection organization={organization.data} />;
    case "accounts":
      return <AccountsSection />;
    case "sections":
      return <CardSectionsSection organization={organization.data} />;
  }
}
