import { Alert, Button, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { DecisionTrailEntry, JudgementSeen } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { useRefusalWords } from "../../shared/i18n/refusalWords";
import { Facts } from "../../shared/ui/Facts";
import { Failure } from "../../shared/ui/Failure";
import { Part } from "../boards/BoardFrame";

/** Whether somebody judged the document by this act. */
export const isJudgement = ({ act }: DecisionTrailEntry) =>
  ["Approved", "Consulted", "Decided", "Returned"].includes(act);

/** What lay before the person who judged, by what right, and whether the rules say the same today. */
export function Judgement({ documentId, act }: { documentId: string; act: DecisionTrailEntry }) {
  const t = useWords("audit");
  const [isAsked, ask] = useState(false);
  const judged = useQuery({
    queryKey: ["audit", "judgement", documentId, act.version],
    queryFn: () =>
      answered(
        api.GET("/api/history/documents/{documentId}/judgements/{version}", {
          params: { path: { documentId, version: act.version } },
        }),
      ),
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Part title={t("judgement.title", { name: act.by?.name ?? "" })}>
      {!isAsked && (
        <div>
          <Button variant="default" onClick={() => ask(true)}>
            {t("judgement.ask")}
          </Button>
        </div>
      )}
      {judged.isLoading && <Skeleton h={160} />}
      {judged.isError && <Failure error={judged.error} retry={() => judged.refetch()} />}
      {judged.data && <Seen judged={judged.data} />}
    </Part>
  );
}

function Seen({ judged: { seen, actor, check, organizationVersion } }: { judged: JudgementSeen }) {
  const t = useWords("audit");
  const offices = useWords("administration");
  const reason = useRefusalWords(
    check.reason ? { code: check.reason, message: check.explanation ?? "", details: {} } : null,
  );
  const information = seen.card.information;
  const opinions = (seen.card.path ?? []).filter((step) => step.opinion);
  const { rule, holders, post } = check.decider;
  return (
    <>
      <Alert color={check.isLawful ? "success" : "danger"} role="status">
        <strong>{t(check.isLawful ? "judgement.lawful" : "judgement.unlawful")}</strong>
        {check.reason && <Text size="sm">{reason ?? t("judgement.reason", { code: check.reason })}</Text>}
        {check.differs && <Text size="sm">{t("judgement.differs")}</Text>}
      </Alert>
      <Facts
        of={[
          [
            t("judgement.actor"),
            actor
              ? `${actor.official.departmentName} ${actor.official.post} ${actor.official.name}`
              : t("judgement.notInService"),
          ],
          [t("judgement.offices"), actor?.offices.map((office) => offices(`office.${office}`)).join(", ")],
          [t("judgement.actsFor"), actor?.actsFor.map(({ absent }) => `${absent.post} ${absent.name}`).join(", ")],
          [t("judgement.content"), information && t("judgement.version", { count: information.contentVersion })],
          [t("judgement.attachments"), information?.attachments.map((file) => file.fileName).join(", ")],
          [
            t("judgement.opinions"),
            opinions.length > 0 && (
              <ul>
                {opinions.map((step) => (
                  <li key={step.number}>
                    {(step.by ?? step.assignee).name} {(step.by ?? step.assignee).post}: {step.opinion}
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            t("judgement.decider"),
            [post, ...holders.map(({ name }) => name)].join(" ") +
              (rule ? ` (${t("judgement.rule", { matter: rule.matter })})` : ""),
          ],
          [t("judgement.organization"), t("judgement.organizationVersion", { count: organizationVersion })],
        ]}
      />
    </>
  );
}
