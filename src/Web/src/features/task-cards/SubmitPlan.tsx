import { ActionIcon, Button, Group, Modal, Paper, Select, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../shared/api/client";
import type { StepAct, SubmitPlanRequest, TaskCardView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { PersonPicker, useOrganization } from "../../shared/pick/pickers";
import { DayField } from "../../shared/ui/DayField";
import { Failure } from "../../shared/ui/Failure";
import { useMe } from "../sign-in/session";
import { useCardAct } from "./queries";
import { type PathStep, pathUpTo } from "./reportingPath";

const acts = ["Review", "Consultation", "Decision"] as const;

/** Sends the plan on a reporting path; the one that the rules of delegation name is proposed. */
export function SubmitPlan({ view, isChange }: { view: TaskCardView; isChange: boolean }) {
  const t = useWords("taskCards");
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button onClick={open}>{t("plan.submit")}</Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="xl"
        title={t("submit.title")}
        closeButtonProps={{ "aria-label": t("decide.cancel") }}
      >
        <SubmitForm view={view} isChange={isChange} onClose={close} />
      </Modal>
    </>
  );
}

function SubmitForm({ view, isChange, onClose }: { view: TaskCardView; isChange: boolean; onClose: () => void }) {
  const t = useWords("taskCards");
  const me = useMe();
  const organization = useOrganization();
  const [matter, setMatter] = useState("업무 계획");
  const [chosenPath, setPath] = useState<readonly PathStep[] | null>(null);
  const [changeReason, setChangeReason] = useState("");
  const [dueOn, setDueOn] = useState("");
  const [isTried, setIsTried] = useState(false);
  const target = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: SubmitPlanRequest) =>
      api.POST("/api/task-cards/{taskCardId}/submit-plan", { params: { path: target }, body }),
    t("done.planSubmitted"),
  );
  const rules = organization.data?.delegationRules ?? [];
  const rule = rules.find((one) => one.matter === matter);
  const drafter = me.data?.official;
  const path =
    chosenPath ??
    (drafter && organization.data
      ? pathUpTo(rule?.decidingPost, drafter, organization.data.departments, organization.data.head)
      : []);
  const hasDecider = path.some((step) => step.act === "Decision");
  const lacksReason = isChange && changeReason.trim() === "";
  const swap = (place: number, by: number) => {
    const next = [...path];
    const [step] = next.splice(place, 1);
    if (step) next.splice(place + by, 0, step);
    setPath(next);
  };
  const send = () => {
    setIsTried(true);
    if (!hasDecider || lacksReason || !matter) return;
    act.mutate(
      {
        version: view.version,
        matter,
        path: path.map(({ person, act: step }, place) => ({ stage: place + 1, act: step, personId: person.personId })),
        changeReason: changeReason.trim() || null,
        dueAt: dueOn ? `${dueOn}T18:00:00+09:00` : null,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("submit.lead")} {t("submit.disclosure")}
      </Text>
      <Select
        label={t("submit.matter")}
        description={
          rule ? t("submit.decidedBy", { matter: rule.matter, post: rule.decidingPost }) : t("submit.matterHint")
        }
        allowDeselect={false}
        data={rules.map((one) => one.matter)}
        value={matter}
        onChange={(chosen) => {
          setMatter(chosen ?? "");
          setPath(null);
        }}
      />
      <Text fw={500} size="sm" id="submit-path">
        {t("submit.path")}
      </Text>
      <Stack gap={6} component="ol" m={0} p={0} aria-labelledby="submit-path" style={{ listStyle: "none" }}>
        {path.map((step, place) => (
          <Paper key={step.person.personId} component="li" withBorder p="xs">
            <Group gap="xs" wrap="wrap" justify="space-between">
              <Text size="sm">
                {place + 1}. {step.person.name}{" "}
                <Text span inherit c="dimmed">
                  {step.person.post} · {step.person.departmentName}
                </Text>
              </Text>
              <Group gap={4} wrap="nowrap">
                <Select
                  size="xs"
                  w={110}
                  aria-label={t("submit.act", { name: step.person.name })}
                  allowDeselect={false}
                  data={acts.map((value) => ({ value, label: t(`document.act.${value}`) }))}
                  value={step.act}
                  onChange={(chosen) =>
                    setPath(path.map((one, at) => (at === place ? { ...one, act: chosen as StepAct } : one)))
                  }
                />
                <ActionIcon
                  variant="subtle"
                  color="gray.8"
                  disabled={place === 0}
                  aria-label={t("submit.up", { name: step.person.name })}
                  onClick={() => swap(place, -1)}
                >
                  <IconArrowUp size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray.8"
                  disabled={place === path.length - 1}
                  aria-label={t("submit.down", { name: step.person.name })}
                  onClick={() => swap(place, 1)}
                >
                  <IconArrowDown size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray.8"
                  aria-label={t("submit.remove", { name: step.person.name })}
                  onClick={() => setPath(path.filter((_, at) => at !== place))}
                >
                  <IconX size={18} aria-hidden />
                </ActionIcon>
              </Group>
            </Group>
          </Paper>
        ))}
      </Stack>
      <PersonPicker
        label={t("submit.add")}
        chosen={null}
        error={isTried && !hasDecider ? t("plan.pathMissing") : undefined}
        onChoose={(choice) => {
          if (!choice || path.some((step) => step.person.personId === choice.value)) return;
          // Whoever is taken in gives an opinion before the decision.
          const before = path.filter((step) => step.act !== "Decision");
          const after = path.filter((step) => step.act === "Decision");
          setPath([...before, { person: choice.of, act: after.length > 0 ? "Consultation" : "Decision" }, ...after]);
        }}
      />
      {isChange && (
        <TextInput
          label={t("submit.changeReason")}
          value={changeReason}
          error={isTried && lacksReason ? t("plan.missing") : undefined}
          onChange={(event) => setChangeReason(event.currentTarget.value)}
        />
      )}
      <DayField label={`${t("submit.dueAt")} ${t("act:optional")}`} value={dueOn} onChange={setDueOn} />
      {act.isError && <Failure error={act.error} />}
      <Group gap="xs">
        <Button loading={act.isPending} onClick={send}>
          {t("submit.send")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("decide.cancel")}
        </Button>
      </Group>
    </Stack>
  );
}
