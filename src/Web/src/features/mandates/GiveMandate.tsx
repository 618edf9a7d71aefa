import { Select, Stack } from "@mantine/core";
import { useState } from "react";
import { ActButton } from "../../shared/act/ActButton";
import type { OwnField } from "../../shared/act/fields";
import { api } from "../../shared/api/client";
import { useAct } from "../../shared/api/queries";
import type { AgencyView, GiveMandateRequest } from "../../shared/api/schema";
import { officeDay } from "../../shared/format/time";
import { useWords } from "../../shared/i18n";
import type { Choice } from "../../shared/pick/Picker";
import { AgencyPicker } from "../../shared/pick/pickers";
import { mandatesKey, useAuditorsOf } from "./queries";

type Named = { readonly agencyCode: string; readonly auditorId: string };

export function GiveMandate() {
  const t = useWords("mandates");
  const act = useAct((body: GiveMandateRequest) => api.POST("/api/mandates", { body }), {
    touches: [mandatesKey],
    done: t("give.done"),
  });
  return (
    <ActButton
      label={t("give.open")}
      lead={t("give.lead")}
      verb={t("give.open")}
      button={{ variant: "filled" }}
      act={act}
      fields={{
        auditor: {
          kind: "own",
          label: t("give.auditor"),
          start: null,
          draw: (field) => <AuditorField field={field} />,
        },
        purpose: { kind: "text", label: t("give.purpose"), isLong: true, longest: 500 },
        from: { kind: "day", label: t("give.from"), start: officeDay(), min: officeDay() },
        until: { kind: "day", label: t("give.until"), min: officeDay() },
      }}
      asked={({ auditor, purpose, from, until }) => {
        const { agencyCode, auditorId } = auditor as Named;
        return { auditorAgencyCode: agencyCode, auditorId, purpose, from, until };
      }}
    />
  );
}

/** Somebody who holds the auditor's office in another agency. */
function AuditorField({ field }: { field: OwnField }) {
  const t = useWords("mandates");
  const [agency, setAgency] = useState<Choice<AgencyView> | null>(null);
  const auditors = useAuditorsOf(agency?.value);
  const isNobodyThere = auditors.data?.auditors.length === 0;
  return (
    <Stack gap="sm">
      <AgencyPicker
        label={t("give.agency")}
        chosen={agency}
        onChoose={(chosen) => {
          setAgency(chosen);
          field.change(null);
        }}
      />
      <Select
        label={field.label}
        error={isNobodyThere ? t("give.noAuditor") : field.error}
        description={agency ? undefined : t("give.first")}
        disabled={!agency || isNobodyThere}
        allowDeselect={false}
        value={(field.value as Named | null)?.auditorId ?? null}
        data={(auditors.data?.auditors ?? []).map((one) => ({
          value: one.personId,
          label: `${one.name} ${one.post} (${one.departmentName})`,
        }))}
        onChange={(auditorId) => field.change(agency && auditorId ? { agencyCode: agency.value, auditorId } : null)}
      />
    </Stack>
  );
}
