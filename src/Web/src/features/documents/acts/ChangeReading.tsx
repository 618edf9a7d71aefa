import { Checkbox, Radio, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { api } from "../../../shared/api/client";
import { useAct } from "../../../shared/api/queries";
import type { AccessLimit, DisclosureClass } from "../../../shared/api/schema";
import { useWords } from "../../../shared/i18n";
import { ActModal } from "../../../shared/ui/ActModal";
import type { ActFormProps } from "./DocumentActs";
import { touchedBy } from "./queries";

const classes: readonly DisclosureClass[] = ["Open", "PartlyOpen", "Closed"];
const limits: readonly AccessLimit[] = ["Agency", "Department", "Path"];
export const clauses = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Opens a decided document to the public, or closes it by the clauses of the law. */
export function ChangeDisclosure({ card, onClose }: ActFormProps) {
  const t = useWords("documents");
  const now = card.management.disclosure;
  const [chosen, setChosen] = useState<DisclosureClass>(now?.class ?? "Open");
  const [grounds, setGrounds] = useState<readonly string[]>(now?.clauses.map(String) ?? []);
  const [why, setWhy] = useState(now?.reason ?? "");
  const [reason, setReason] = useState("");
  const isOpen = chosen === "Open";
  const act = useAct(
    () =>
      api.POST("/api/documents/{documentId}/change-disclosure", {
        params: { path: { documentId: card.documentId } },
        body: {
          version: card.version,
          reason,
          disclosure: {
            class: chosen,
            clauses: isOpen ? [] : grounds.map(Number).sort((a, b) => a - b),
            reason: isOpen ? null : why.trim() || null,
          },
        },
      }),
    { touches: touchedBy(card.documentId), done: t("acts.ChangeDisclosure.done") },
  );
  return (
    <ActModal
      title={t("acts.ChangeDisclosure.label")}
      next={t("acts.ChangeDisclosure.next")}
      submit={t("acts.ChangeDisclosure.label")}
      act={act}
      isReady={reason.trim() !== "" && (isOpen || grounds.length > 0)}
      onClose={onClose}
      onSubmit={() => act.mutate(undefined, { onSuccess: onClose })}
    >
      <Radio.Group
        label={t("acts.ChangeDisclosure.class")}
        value={chosen}
        onChange={(value) => setChosen(value as DisclosureClass)}
      >
        <Stack gap={6} mt={6}>
          {classes.map((name) => (
            <Radio key={name} value={name} label={t(`disclosure.${name}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {!isOpen && (
        <>
          <Checkbox.Group
            label={t("acts.ChangeDisclosure.clauses")}
            required
            value={[...grounds]}
            onChange={(values) => setGrounds(values)}
          >
            <Stack gap={6} mt={6}>
              {clauses.map((clause) => (
                <Checkbox key={clause} value={String(clause)} label={t(`clause.c${clause}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label={t("acts.ChangeDisclosure.why")}
            autosize
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </>
      )}
      <Textarea
        label={t("acts.ChangeDisclosure.reason")}
        required
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActModal>
  );
}

/** Narrows or widens who in the agency may read the content. */
export function ChangeAccess({ card, onClose }: ActFormProps) {
  const t = useWords("documents");
  const [access, setAccess] = useState<AccessLimit>(card.management.access);
  const [reason, setReason] = useState("");
  const act = useAct(
    () =>
      api.POST("/api/documents/{documentId}/change-access", {
        params: { path: { documentId: card.documentId } },
        body: { version: card.version, access, reason },
      }),
    { touches: touchedBy(card.documentId), done: t("acts.ChangeAccess.done") },
  );
  return (
    <ActModal
      title={t("acts.ChangeAccess.label")}
      next={t("acts.ChangeAccess.next")}
      submit={t("acts.ChangeAccess.label")}
      act={act}
      isReady={reason.trim() !== "" && access !== card.management.access}
      onClose={onClose}
      onSubmit={() => act.mutate(undefined, { onSuccess: onClose })}
    >
      <Radio.Group
        label={t("acts.ChangeAccess.access")}
        value={access}
        onChange={(value) => setAccess(value as AccessLimit)}
      >
        <Stack gap={6} mt={6}>
          {limits.map((name) => (
            <Radio key={name} value={name} label={t(`access.${name}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t("acts.reason")}
        required
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActModal>
  );
}
