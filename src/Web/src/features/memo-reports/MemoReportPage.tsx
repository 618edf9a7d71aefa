import { Button, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { api } from "../../shared/api/client";
import { useAct } from "../../shared/api/queries";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { useOrganization } from "../../shared/pick/pickers";
import { SearchSelect } from "../../shared/pick/SearchSelect";
import { ActModal } from "../../shared/ui/ActModal";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { MemoPaper, Opinions, Recipients } from "./MemoReport";
import { touchedBy, useMemoReport } from "./queries";
import "./words";

/** A memo report with who has read it and what they say to it. */
export default function MemoReportPage() {
  const t = useWords("memoReports");
  const { language } = useLanguage();
  const { memoReportId = "" } = useParams();
  const report = useMemoReport(memoReportId);
  const [isTurning, setIsTurning] = useState(false);
  if (report.isPending)
    return (
      <PageFrame title={t("one")}>
        <Skeleton h={420} />
      </PageFrame>
    );
  if (report.isError)
    return (
      <PageFrame title={t("one")}>
        <Failure error={report.error} retry={() => report.refetch()} />
      </PageFrame>
    );
  const { data } = report;
  return (
    <PageFrame
      title={data.title}
      lead={t("from", {
        name: data.by.name,
        post: data.by.post,
        department: data.by.departmentName,
        at: moment(data.at, language),
      })}
      action={
        data.abilities.includes("TurnIntoDraft") && (
          <Button variant="default" onClick={() => setIsTurning(true)}>
            {t("turn")}
          </Button>
        )
      }
    >
      <MemoPaper report={data} />
      <Opinions report={data} />
      <Recipients report={data} />
      {isTurning && <TurnIntoDraft memoReportId={memoReportId} onClose={() => setIsTurning(false)} />}
    </PageFrame>
  );
}

function TurnIntoDraft({ memoReportId, onClose }: { memoReportId: string; onClose: () => void }) {
  const t = useWords("memoReports");
  const navigate = useNavigate();
  const rules = useOrganization().data?.delegationRules ?? [];
  const [matter, setMatter] = useState<string | null>(null);
  const act = useAct(
    () =>
      api.POST("/api/memo-reports/{memoReportId}/draft", {
        params: { path: { memoReportId } },
        body: { matter: matter ?? "" },
      }),
    { touches: touchedBy(memoReportId), done: t("turned") },
  );
  return (
    <ActModal
      title={t("turn")}
      next={t("turnNext")}
      submit={t("turn")}
      act={act}
      isReady={matter !== null}
      onClose={onClose}
      onSubmit={() =>
        act.mutate(undefined, { onSuccess: (answer) => navigate(`/documents/${answer.documentId}/edit`) })
      }
    >
      <SearchSelect
        label={t("matter")}
        required
        data-autofocus
        value={matter}
        onChange={setMatter}
        data={[...new Set(rules.map((rule) => rule.matter))]}
      />
    </ActModal>
  );
}
