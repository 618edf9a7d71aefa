import "../administration/words";
import "../boards/words";
import "../trails/words";
import "./words";
import { Button, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { Link } from "react-router";
import { exactMoment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Empty } from "../../shared/ui/Empty";
import { PageFrame } from "../../shared/ui/PageFrame";
import tabs from "../administration/Administration.module.css";
import { useMe } from "../sign-in/session";
import { ActsTable } from "../trails/ActsTable";
import { useTrailAsked } from "../trails/asking";
import { TrailFilterBar } from "../trails/TrailFilterBar";
import classes from "./Audit.module.css";
import { DocumentReplay } from "./DocumentReplay";
import { EventSearch } from "./EventSearch";
import { EvidenceCheck } from "./EvidenceCheck";
import { MomentChoice } from "./MomentChoice";
import { useMoment } from "./moment";
import { OrganizationThen } from "./OrganizationThen";
import { RegistersThen } from "./RegistersThen";
import { RuleTrial } from "./RuleTrial";
import { TaskReplay } from "./TaskReplay";

const views = ["acts", "events", "document", "task", "registers", "organization", "trial", "evidence"] as const;

// The facts themselves, and a rule on trial, are the auditor's; the records officer reads what was done.
const auditors: ReadonlySet<string> = new Set(["events", "trial"]);

/** What happened and how things were, at a moment that stays chosen on every view. */
export default function AuditPage() {
  const t = useWords("audit");
  const { language } = useLanguage();
  const me = useMe().data;
  const { at, params, change } = useMoment();
  if (!me) return null;
  const mine = views.filter((name) => !auditors.has(name) || me.offices.includes("Auditor"));
  const view = mine.find((name) => name === params.get("view")) ?? "acts";
  if (!me.offices.includes("Auditor") && !me.offices.includes("RecordsOfficer"))
    return (
      <PageFrame title={t("title")}>
        <Empty>{t("onlyAudit")}</Empty>
      </PageFrame>
    );
  const addressOf = (name: string) => {
    const to = new URLSearchParams(params);
    to.set("view", name);
    to.delete("seen");
    return `/audit?${to}`;
  };
  return (
    <PageFrame title={t("title")} lead={t("lead")}>
      <div className={classes.moment}>
        <MomentChoice at={at} onChange={(chosen) => change({ at: chosen, seen: null })} />
        {at && (
          <Button variant="default" onClick={() => change({ at: null, seen: null })}>
            {t("now")}
          </Button>
        )}
      </div>
      {at && (
        <div className={classes.band} role="status">
          <IconHistory size={20} aria-hidden />
          <strong>{t("band", { moment: exactMoment(at, language) })}</strong>
          <Text size="sm" span>
            {t("bandNote")}
          </Text>
        </div>
      )}
      <nav aria-label={t("views.label")}>
        <ul className={tabs.tabs}>
          {mine.map((name) => (
            <li key={name}>
              <Link to={addressOf(name)} aria-current={name === view ? "page" : undefined}>
                {t(`views.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {view === "acts" && <Acts until={at} />}
      {view === "events" && <EventSearch until={at} />}
      {view === "document" && <DocumentReplay />}
      {view === "task" && <TaskReplay />}
      {view === "registers" && <RegistersThen />}
      {view === "organization" && <OrganizationThen />}
      {view === "trial" && <RuleTrial />}
      {view === "evidence" && <EvidenceCheck />}
    </PageFrame>
  );
}

function Acts({ until }: { until: string | undefined }) {
  const { asked } = useTrailAsked(until);
  return (
    <>
      <TrailFilterBar />
      <ActsTable asked={asked} isExact />
    </>
  );
}
