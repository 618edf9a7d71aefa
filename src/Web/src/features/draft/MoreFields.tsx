import { ActionIcon, Select, Stack, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { AccessLimit, DocumentKind, Significance } from "../../shared/api/schema";
import { officeDay } from "../../shared/format/time";
import { useWords } from "../../shared/i18n";
import { AgencyPicker, officialChoice, PersonPicker } from "../../shared/pick/pickers";
import { DayField } from "../../shared/ui/DayField";
import classes from "./Draft.module.css";
import type { FieldsProps } from "./fields";

const kinds: readonly DocumentKind[] = [
  "General",
  "Regulatory",
  "Instruction",
  "PublicNotice",
  "Posted",
  "CivilPetition",
];
const weights: readonly Significance[] = ["Ordinary", "Important", "Law", "MajorPolicy", "Treaty", "MajorProject"];
const limits: readonly AccessLimit[] = ["Agency", "Department", "Path"];

/** What few drafts need; each has a default that fits most. */
export function MoreFields({ draft, change }: FieldsProps) {
  const t = useWords("draft");
  return (
    <Stack gap="sm">
      <DayField
        size="sm"
        label={t("more.dueAt")}
        description={t("more.dueAtHelp")}
        value={draft.dueAt ? officeDay(draft.dueAt) : ""}
        // The office's day ends when its people go home.
        onChange={(chosen) => change({ dueAt: chosen ? `${chosen}T18:00:00+09:00` : null })}
      />
      <Select
        size="sm"
        label={t("more.access")}
        allowDeselect={false}
        value={draft.access}
        data={limits.map((value) => ({ value, label: t(`access.${value}`) }))}
        onChange={(value) => value && change({ access: value as AccessLimit })}
      />
      <Select
        size="sm"
        label={t("more.kind")}
        allowDeselect={false}
        value={draft.kind}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => value && change({ kind: value as DocumentKind })}
      />
      <Select
        size="sm"
        label={t("more.significance")}
        description={draft.significance === "Ordinary" ? undefined : t("more.significanceHelp")}
        allowDeselect={false}
        value={draft.significance}
        data={weights.map((value) => ({ value, label: t(`significance.${value}`) }))}
        onChange={(value) => value && change({ significance: value as Significance })}
      />
      <PersonPicker
        size="sm"
        label={t("more.proposer")}
        chosen={draft.proposer && officialChoice(draft.proposer)}
        onChoose={(chosen) => change({ proposer: chosen?.of ?? null })}
      />
      <PersonPicker
        size="sm"
        label={t("more.reporter")}
        chosen={draft.reporter && officialChoice(draft.reporter)}
        onChoose={(chosen) => change({ reporter: chosen?.of ?? null })}
      />
      <AgencyPicker
        size="sm"
        label={t("more.joint")}
        description={t("more.jointHelp")}
        chosen={null}
        onChoose={(chosen) =>
          chosen &&
          !draft.jointWith.some((one) => one.id === chosen.value) &&
          change({ jointWith: [...draft.jointWith, { id: chosen.value, name: chosen.of.name }] })
        }
      />
      {draft.jointWith.length > 0 && (
        <ul className={classes.list}>
          {draft.jointWith.map((agency) => (
            <li key={agency.id} className={classes.entry}>
              <Text size="sm">{agency.name}</Text>
              <ActionIcon
                variant="subtle"
                color="gray.8"
                aria-label={t("recipients.remove", { name: agency.name })}
                onClick={() => change({ jointWith: draft.jointWith.filter((one) => one.id !== agency.id) })}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
