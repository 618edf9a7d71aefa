import { Button, Checkbox, Group, Paper, Stack, Textarea } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refusal } from "../../shared/api/client";
import type { DocumentCardView } from "../../shared/api/schema";
import { DayField } from "../../shared/ui/DayField";
import { Failure } from "../../shared/ui/Failure";
import { type StepDecision, useStepDecision } from "./queries";

const offered = ["Decide", "Approve", "Consult", "Return", "Hold"] as const;
type Act = (typeof offered)[number];

/** What the server says that this person may do with the step; one press, and words only where they are needed. */
export function StepActions({ card, onActed }: { card: DocumentCardView; onActed: () => void }) {
  const { t } = useTranslation();
  const decision = useStepDecision(card.documentId);
  const [asked, setAsked] = useState<"Return" | "Hold" | null>(null);
  const [words, setWords] = useState("");
  const [until, setUntil] = useState("");
  const [disagrees, setDisagrees] = useState(false);
  const opinion = useRef<HTMLTextAreaElement>(null);
  const acts = offered.filter((act) => card.abilities.includes(act));

  const carryOut = (made: StepDecision) =>
    decision.mutate(
      { version: card.version, decision: made },
      {
        onSuccess: (answer) => {
          notifications.show({
            color: "success",
            message: [t(`decide.done.${made.act}`), answer.number && t("decide.registered", { number: answer.number })]
              .filter(Boolean)
              .join(" "),
          });
          setWords("");
          onActed();
        },
      },
    );
  const choose = (act: Act) => {
    if (act === "Return" || act === "Hold") setAsked(act);
    else if (act !== "Decide") carryOut({ act, opinion: words || null, agrees: !disagrees });
    else carryOut({ act, opinion: words || null });
  };
  const [first] = acts;
  useHotkeys([
    ["a", () => first && first !== "Return" && first !== "Hold" && !decision.isPending && choose(first)],
    [
      "r",
      () => {
        if (acts.includes("Return")) choose("Return");
        opinion.current?.focus();
      },
    ],
    ["c", () => opinion.current?.focus()],
  ]);
  if (acts.length === 0) {
    // Somebody else was faster: what was typed and why it came to nothing stay where they were.
    const wasLate = decision.error instanceof Refusal && decision.error.isStale;
    if (!words && !wasLate) return null;
    return (
      <Paper withBorder p="md">
        <Stack gap="sm">
          {wasLate && <Failure error={decision.error} />}
          {words && <Textarea label={t("decide.unsent")} autosize readOnly value={words} />}
        </Stack>
      </Paper>
    );
  }

  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Textarea
          label={t(asked ? "decide.reason" : disagrees ? "decide.disagreement" : "decide.opinion")}
          ref={opinion}
          autosize
          minRows={1}
          required={asked !== null || disagrees}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {asked === "Hold" && <DayField label={t("decide.until")} required value={until} onChange={setUntil} />}
        {!asked && (acts.includes("Consult") || acts.includes("Approve")) && (
          <Checkbox
            label={t("decide.disagree")}
            description={acts.includes("Approve") ? t("decide.disagreeNote") : undefined}
            checked={disagrees}
            onChange={(event) => setDisagrees(event.currentTarget.checked)}
          />
        )}
        {decision.isError && <Failure error={decision.error} />}
        {asked ? (
          <Group>
            <Button
              color={asked === "Return" ? "danger" : "primary"}
              loading={decision.isPending}
              disabled={!words.trim() || (asked === "Hold" && !until)}
              onClick={() =>
                carryOut(asked === "Return" ? { act: "Return", reason: words } : { act: "Hold", reason: words, until })
              }
            >
              {t(`decide.${asked}`)}
            </Button>
            <Button variant="default" onClick={() => setAsked(null)}>
              {t("decide.cancel")}
            </Button>
          </Group>
        ) : (
          <Group>
            {acts.map((act, place) => (
              <Button
                key={act}
                variant={place === 0 ? "filled" : "default"}
                loading={decision.isPending && decision.variables?.decision.act === act}
                onClick={() => choose(act)}
              >
                {t(`decide.${act}`)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
