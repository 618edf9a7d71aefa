import { Select } from "@mantine/core";
import { useState } from "react";
import { api } from "../../../shared/api/client";
import { useAct } from "../../../shared/api/queries";
import { useWords } from "../../../shared/i18n";
import { ActModal } from "../../../shared/ui/ActModal";
import { workKey } from "../../my-work/queries";
import { type ActFormProps, useMyTasks } from "./IncomingActs";

/** Makes it work of one of this person's tasks. */
export function TakeUp({ card, onClose }: ActFormProps) {
  const t = useWords("incoming");
  const tasks = useMyTasks().data ?? [];
  const [chosen, setChosen] = useState<string | null>(tasks.length === 1 ? (tasks[0]?.taskCardId ?? null) : null);
  const task = tasks.find((one) => one.taskCardId === chosen);
  const act = useAct(
    () =>
      api.POST("/api/task-cards/{taskCardId}/intake", {
        params: { path: { taskCardId: chosen ?? "" } },
        body: { version: task?.version ?? 0, incomingId: card.incomingId },
      }),
    { touches: [workKey, ["task-cards"]], done: t("acts.TakeUp.done") },
  );
  return (
    <ActModal
      title={t("acts.TakeUp.label")}
      next={t("acts.TakeUp.next")}
      submit={t("acts.TakeUp.label")}
      act={act}
      isReady={task !== undefined}
      onClose={onClose}
      onSubmit={() => act.mutate(undefined, { onSuccess: onClose })}
    >
      <Select
        label={t("acts.TakeUp.card")}
        required
        value={chosen}
        onChange={setChosen}
        data={tasks.map((one) => ({ value: one.taskCardId, label: one.title }))}
      />
    </ActModal>
  );
}
