import "./words";
import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import { answered, useAct, useRows } from "../../shared/api/queries";
import type { MandatePage, MandateView } from "../../shared/api/schema";
import { day, officeDay } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Empty } from "../../shared/ui/Empty";
import { PageFrame } from "../../shared/ui/PageFrame";
import { Person } from "../../shared/ui/Person";
import { RowsTable } from "../../shared/ui/RowsTable";
import { Section } from "../../shared/ui/Section";
import { useMe } from "../sign-in/session";
import { GiveMandate } from "./GiveMandate";
import { mandatesKey } from "./queries";
import { mayHold, maySeeGiven } from "./who";

/** Who of other agencies may look into the records here, and where the reader may look. */
export default function MandatesPage() {
  const t = useWords("mandates");
  const me = useMe().data;
  if (!me) return null;
  return (
    <PageFrame title={t("title")} lead={t("lead")}>
      {!maySeeGiven(me) && <Empty>{t("notFor")}</Empty>}
      {maySeeGiven(me) && <Given />}
      {mayHold(me) && <Held />}
    </PageFrame>
  );
}

function Given() {
  const t = useWords("mandates");
  const rows = useMandates("given", (after) =>
    answered(api.GET("/api/mandates", { params: { query: { after, limit: 100 } } })),
  );
  const mayGive = (rows.data?.pages[0] as MandatePage | undefined)?.mayGive ?? false;
  const about = useAbout();
  return (
    <Section title={t("given")} action={mayGive && <GiveMandate />}>
      <RowsTable
        label={t("given")}
        rows={rows}
        rowKey={({ mandate }) => mandate.id}
        empty={t("noneGiven")}
        columns={[
          {
            key: "auditor",
            title: t("auditor"),
            cell: ({ mandate, auditorAgencyName }) => (
              <>
                <Person of={mandate.auditor} /> · {auditorAgencyName}
              </>
            ),
          },
          ...about,
          ...(mayGive
            ? [
                {
                  key: "act",
                  title: t("act"),
                  cell: ({ mandate, isOpen }: MandateView) =>
                    isOpen ? <EndMandate mandateId={mandate.id} name={mandate.auditor.name} /> : null,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function Held() {
  const t = useWords("mandates");
  const rows = useMandates("held", (after) =>
    answered(api.GET("/api/my-mandates", { params: { query: { after, limit: 100 } } })),
  );
  const about = useAbout();
  return (
    <Section title={t("held")}>
      <RowsTable
        label={t("held")}
        rows={rows}
        rowKey={({ mandate }) => mandate.id}
        empty={t("noneHeld")}
        columns={[
          { key: "agency", title: t("agency"), cell: ({ agencyName }) => agencyName },
          ...about,
          {
            key: "act",
            title: t("act"),
            cell: ({ mandate, isOpen }) =>
              isOpen ? (
                <Anchor component={Link} to={`/audit?view=events&agency=${mandate.agencyCode}`} inherit>
                  {t("search")}
                </Anchor>
              ) : null,
          },
        ]}
      />
    </Section>
  );
}

const useMandates = (whose: string, read: (after: string | undefined) => Promise<MandatePage>) =>
  useRows<MandateView>([...mandatesKey, whose], read);

function useAbout() {
  const t = useWords("mandates");
  const { language } = useLanguage();
  const stateOf = ({ mandate, isOpen }: MandateView) => {
    if (isOpen) return t("open");
    if (mandate.endedAt)
      return t("ended", { day: day(officeDay(mandate.endedAt), language), reason: mandate.endReason });
    return mandate.from > officeDay() ? t("later") : t("over");
  };
  return [
    { key: "purpose", title: t("purpose"), cell: ({ mandate }: MandateView) => mandate.purpose },
    {
      key: "period",
      title: t("period"),
      width: "15rem",
      cell: ({ mandate }: MandateView) =>
        t("days", { from: day(mandate.from, language), until: day(mandate.until, language) }),
    },
    { key: "state", title: t("state"), cell: stateOf },
  ];
}

function EndMandate({ mandateId, name }: { mandateId: string; name: string }) {
  const t = useWords("mandates");
  const act = useAct(
    (reason: string) =>
      api.POST("/api/mandates/{mandateId}/end", { params: { path: { mandateId } }, body: { reason } }),
    { touches: [mandatesKey], done: t("end.done") },
  );
  return (
    <ActButton
      label={t("end.open")}
      lead={t("end.lead", { name })}
      verb={t("end.open")}
      button={{ size: "xs" }}
      act={act}
      fields={{ reason: { kind: "text", label: t("end.reason"), longest: 500 } }}
      asked={({ reason }) => reason}
    />
  );
}
