import { Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../../shared/api/queries";
import type { Official } from "../../shared/api/schema";
import { officeDay } from "../../shared/format/time";
import { useWords } from "../../shared/i18n";
import type { Choice } from "../../shared/pick/Picker";
import { DepartmentPicker, PersonPicker } from "../../shared/pick/pickers";
import { DayField } from "../../shared/ui/DayField";
import { Failure } from "../../shared/ui/Failure";
import { PasswordField } from "../../shared/ui/PasswordField";

export type Field = {
  readonly name: string;
  readonly label: string;
  readonly kind?: "text" | "date" | "department" | "person" | "choice" | "password" | "check";
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly note?: string;
  readonly isOptional?: boolean;
};

export type Values = Readonly<Record<string, string>>;

export type Command = {
  readonly key: string;
  /** The verb on the button that opens it and on the one that does it. */
  readonly verb: string;
  /** What happens when it is done. */
  readonly next: string;
  readonly fields: readonly Field[];
  readonly initial?: Values;
  readonly isGrave?: boolean;
  readonly send: (values: Values) => Promise<{ data?: unknown }>;
  readonly done: string;
};

/** The organization and everything that names its people is read anew after each of these acts. */
export const organizationTouches = [["organization"], ["pick"], ["people"], ["agencies"], ["me"]] as const;

/** Today, by the office's calendar, as a form writes it. */

/** One command of an administrator: what happens next, what it needs, and its verb. */
export function CommandModal({ command, about, onClose }: { command: Command; about?: string; onClose: () => void }) {
  const t = useWords("administration");
  const act = useAct((values: Values) => command.send(values), { touches: organizationTouches, done: command.done });
  return (
    <Modal
      opened
      onClose={onClose}
      title={about ? `${about} · ${command.verb}` : command.verb}
      closeButtonProps={{ "aria-label": t("cancel") }}
    >
      <CommandForm command={command} act={act} onDone={onClose} onCancel={onClose} />
    </Modal>
  );
}

export function CommandForm({
  command,
  act,
  onDone,
  onCancel,
}: {
  command: Command;
  act: UseMutationResult<unknown, Error, Values>;
  onDone: () => void;
  onCancel?: () => void;
}) {
  const t = useWords("administration");
  const [values, setValues] = useState<Values>({
    ...Object.fromEntries(command.fields.map(({ name, kind }) => [name, kind === "date" ? officeDay() : ""])),
    ...command.initial,
  });
  const isWhole = command.fields.every(
    ({ name, kind, isOptional }) => isOptional || kind === "check" || (values[name] ?? "").trim(),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(values, { onSuccess: onDone });
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{command.next}</Text>
        {command.fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={values[field.name] ?? ""}
            onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        {act.isError && <Failure error={act.error} />}
        <Group>
          <Button
            type="submit"
            color={command.isGrave ? "danger" : "primary"}
            loading={act.isPending}
            disabled={!isWhole}
          >
            {command.verb}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t("cancel")}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function FieldInput({ field, value, onChange }: { field: Field; value: string; onChange: (value: string) => void }) {
  const [person, setPerson] = useState<Choice<Official> | null>(null);
  const shared = { label: field.label, description: field.note, required: !field.isOptional };
  switch (field.kind) {
    case "department":
      return <DepartmentPicker {...shared} value={value || null} onChange={(code) => onChange(code ?? "")} />;
    case "person":
      return (
        <PersonPicker
          {...shared}
          chosen={person}
          onChoose={(choice) => {
            setPerson(choice);
            onChange(choice?.value ?? "");
          }}
        />
      );
    case "choice":
      return (
        <Select
          {...shared}
          data={field.choices ?? []}
          value={value || null}
          onChange={(chosen) => onChange(chosen ?? "")}
        />
      );
    case "check":
      return (
        <Checkbox
          label={field.label}
          checked={value === "true"}
          onChange={(event) => onChange(String(event.currentTarget.checked))}
        />
      );
    case "password":
      return (
        <PasswordField
          {...shared}
          autoComplete="new-password"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "date":
      return <DayField {...shared} value={value} onChange={onChange} />;
    default:
      return <TextInput {...shared} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
}
