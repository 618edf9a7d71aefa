import { MultiSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { api } from "../../../shared/api/client";
import { useWords } from "../../../shared/i18n";
import { DepartmentPicker, inTreeOrder, useOrganization } from "../../../shared/pick/pickers";
import { ActModal } from "../../../shared/ui/ActModal";
import { type ActFormProps, isAgain } from "./IncomingActs";
import { useIncomingAct } from "./useIncomingAct";

/** The document office gives it to the department that leads, and to those that assist. */
export function Distribute(props: ActFormProps) {
  const { card } = props;
  const t = useWords("incoming");
  const departments = inTreeOrder(useOrganization().data?.departments ?? []);
  const hasLead = card.departments.some((part) => part.isLead);
  const [lead, setLead] = useState<string | null>(null);
  const [others, setOthers] = useState<string[]>([]);
  const [note, setNote] = useState("");
  const form = useIncomingAct(
    props,
    () =>
      api.POST("/api/incoming/{incomingId}/distribute", {
        params: { path: { incomingId: card.incomingId } },
        body: {
          version: card.version,
          leadDepartmentCode: lead,
          otherDepartmentCodes: others,
          note: note.trim() || null,
        },
      }),
    t("acts.Distribute.done"),
  );
  const title = t(isAgain("Distribute", card) ? "acts.Distribute.again" : "acts.Distribute.label");
  return (
    <ActModal
      {...form}
      title={title}
      next={t("acts.Distribute.next")}
      submit={title}
      isReady={lead !== null || (hasLead && others.length > 0)}
    >
      <DepartmentPicker
        label={t("acts.Distribute.lead")}
        required={!hasLead}
        data-autofocus
        value={lead}
        onChange={setLead}
      />
      <MultiSelect
        label={t("acts.Distribute.others")}
        searchable
        value={others}
        onChange={setOthers}
        data={departments
          .filter((department) => department.code !== lead)
          .map((department) => ({ value: department.code, label: department.name }))}
      />
      <Textarea
        label={t("acts.Distribute.note")}
        autosize
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActModal>
  );
}
