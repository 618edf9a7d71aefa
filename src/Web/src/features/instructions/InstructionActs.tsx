import { Button, Group } from "@mantine/core";
import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import type {
  AnswerBackInstructionRequest,
  CloseInstructionRequest,
  InstructionView,
  ReopenInstructionRequest,
  ReportInstructionRequest,
  RestateInstructionRequest,
  WithdrawInstructionRequest,
} from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { documentsField } from "./documentsField";
import { useInstructionAct } from "./queries";

/** What this person may do with an instruction; what is asked for stands first. */
export function InstructionActs({ view, onActed }: { view: InstructionView; onActed?: (() => void) | undefined }) {
  const t = useWords("instructions");
  const { instruction, abilities } = view;
  const { version } = instruction;
  const params = { path: { instructionId: instruction.instructionId } };
  const accept = useInstructionAct(
    () => api.POST("/api/instructions/{instructionId}/accept", { params, body: { version } }),
    t("done.Accept"),
  );
  const answerBack = useInstructionAct(
    (body: AnswerBackInstructionRequest) => api.POST("/api/instructions/{instructionId}/answer-back", { params, body }),
    t("done.AnswerBack"),
  );
  const report = useInstructionAct(
    (body: ReportInstructionRequest) => api.POST("/api/instructions/{instructionId}/report", { params, body }),
    t("done.Report"),
  );
  const restate = useInstructionAct(
    (body: RestateInstructionRequest) => api.POST("/api/instructions/{instructionId}/restate", { params, body }),
    t("done.Restate"),
  );
  const close = useInstructionAct(
    (body: CloseInstructionRequest) => api.POST("/api/instructions/{instructionId}/close", { params, body }),
    t("done.Close"),
  );
  const reopen = useInstructionAct(
    (body: ReopenInstructionRequest) => api.POST("/api/instructions/{instructionId}/reopen", { params, body }),
    t("done.Reopen"),
  );
  const withdraw = useInstructionAct(
    (body: WithdrawInstructionRequest) => api.POST("/api/instructions/{instructionId}/withdraw", { params, body }),
    t("done.Withdraw"),
  );
  const may = (ability: (typeof abilities)[number]) => abilities.includes(ability);
  const reason = { kind: "text", label: t("reason"), isLong: true } as const;
  const first = { variant: "filled" } as const;
  return (
    <>
      {accept.isError && <Failure error={accept.error} />}
      <Group gap="xs">
        {may("Accept") && (
          <Button loading={accept.isPending} onClick={() => accept.mutate(undefined, { onSuccess: onActed })}>
            {t("accept")}
          </Button>
        )}
        {may("Report") && (
          <ActButton
            label={t("report")}
            verb={t("report")}
            button={may("Accept") ? undefined : first}
            act={report}
            onDone={onActed}
            fields={{
              report: { kind: "text", label: t("words"), isLong: true },
              evidence: documentsField(t("evidence"), t("evidenceHint")),
            }}
            asked={({ report: words, evidence }) => ({
              version,
              report: words,
              evidenceIds: (evidence as readonly { value: string }[]).map((one) => one.value),
            })}
          />
        )}
        {may("Restate") && (
          <ActButton
            key={`restate/${version}`}
            label={t("restate")}
            lead={t("restateLead")}
            verb={t("restate")}
            button={first}
            act={restate}
            onDone={onActed}
            fields={{
              content: { kind: "text", label: t("content"), isLong: true, start: instruction.content },
              handlers: { kind: "people", label: t("handlers"), start: instruction.handlers },
              dueOn: { kind: "day", label: t("dueOn"), isOptional: true, start: instruction.dueOn ?? "" },
              reason,
            }}
            asked={({ handlers, dueOn, ...words }) => ({
              version,
              ...words,
              handlerIds: handlers.map((one) => one.personId),
              dueOn: dueOn || null,
            })}
          />
        )}
        {may("Close") && (
          <ActButton
            label={t("close")}
            lead={t("closeLead")}
            verb={t("close")}
            button={instruction.status === "Reported" ? first : undefined}
            act={close}
            onDone={onActed}
            fields={{ remark: { kind: "text", label: t("remark"), isOptional: true } }}
            asked={({ remark }) => ({ version, remark: remark || null })}
          />
        )}
        {may("Reopen") && (
          <ActButton
            label={t("reopen")}
            verb={t("reopen")}
            act={reopen}
            onDone={onActed}
            fields={{ reason, dueOn: { kind: "day", label: t("newDue"), isOptional: true } }}
            asked={({ reason: why, dueOn }) => ({ version, reason: why, dueOn: dueOn || null })}
          />
        )}
        {may("AnswerBack") && (
          <ActButton
            label={t("answerBack")}
            lead={t("answerBackLead")}
            verb={t("answerBack")}
            act={answerBack}
            onDone={onActed}
            fields={{ reason }}
            asked={(values) => ({ version, ...values })}
          />
        )}
        {may("Withdraw") && (
          <ActButton
            label={t("withdraw")}
            lead={t("withdrawLead")}
            verb={t("withdraw")}
            color="danger.6"
            act={withdraw}
            onDone={onActed}
            fields={{ reason }}
            asked={(values) => ({ version, ...values })}
          />
        )}
      </Group>
    </>
  );
}
