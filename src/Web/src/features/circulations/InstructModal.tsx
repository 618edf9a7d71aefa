import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "../../shared/api/client";
import { useAct } from "../../shared/api/queries";
import type { Official } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import type { Choice } from "../../shared/pick/Picker";
import { ActModal } from "../../shared/ui/ActModal";
import { DayField } from "../../shared/ui/DayField";
import { circulationKey } from "./queries";
import { ReadersField } from "./ReadersField";

/** A viewer who heads a department says what is to be done. */
export function InstructModal({ circulationId, onClose }: { circulationId: string; onClose: () => void }) {
  const t = useWords("circulations");
  const [content, setContent] = useState("");
  const [handlers, setHandlers] = useState<readonly Choice<Official>[]>([]);
  const [dueOn, setDueOn] = useState("");
  const [way, setWay] = useState("");
  const act = useAct(
    () =>
      api.POST("/api/circulations/{circulationId}/instruct", {
        params: { path: { circulationId } },
        body: {
          content,
          handlerIds: handlers.map((handler) => handler.value),
          dueOn: dueOn || null,
          wayOfHandling: way.trim() || null,
        },
      }),
    { touches: [circulationKey(circulationId)], done: t("instruction.done") },
  );
  return (
    <ActModal
      title={t("instruct")}
      next={t("instruction.next")}
      submit={t("instruct")}
      act={act}
      isReady={content.trim() !== "" && handlers.length > 0}
      onClose={onClose}
      onSubmit={() => act.mutate(undefined, { onSuccess: onClose })}
    >
      <Textarea
        label={t("instruction.content")}
        required
        autosize
        minRows={2}
        value={content}
        onChange={(event) => setContent(event.currentTarget.value)}
      />
      <ReadersField label={t("instruction.handlers")} readers={handlers} onChange={setHandlers} />
      <DayField label={t("instruction.due")} value={dueOn} onChange={setDueOn} />
      <TextInput label={t("instruction.way")} value={way} onChange={(event) => setWay(event.currentTarget.value)} />
    </ActModal>
  );
}
