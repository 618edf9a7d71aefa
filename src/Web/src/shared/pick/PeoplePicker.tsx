import { Input, Pill } from "@mantine/core";
import "../act/words";
import type { Official } from "../api/schema";
import { useWords } from "../i18n";
import { PersonPicker } from "./pickers";

/** Several people of the agency, in the order in which they were chosen. */
export function PeoplePicker({
  label,
  description,
  error,
  chosen,
  onChange,
}: {
  label: string;
  description?: string | undefined;
  error?: string | undefined;
  chosen: readonly Official[];
  onChange: (chosen: readonly Official[]) => void;
}) {
  const t = useWords("act");
  return (
    <div>
      <PersonPicker
        label={label}
        description={description}
        error={error}
        chosen={null}
        onChoose={(choice) => {
          if (choice && !chosen.some((person) => person.personId === choice.of.personId))
            onChange([...chosen, choice.of]);
        }}
      />
      {chosen.length > 0 && (
        <Pill.Group mt="xs" aria-label={label}>
          {chosen.map((person) => (
            <Pill
              key={person.personId}
              withRemoveButton
              size="md"
              removeButtonProps={{
                "aria-label": t("remove", { name: person.name }),
                tabIndex: 0,
                "aria-hidden": false,
              }}
              onRemove={() => onChange(chosen.filter((one) => one.personId !== person.personId))}
            >
              {person.name} {person.post}
            </Pill>
          ))}
        </Pill.Group>
      )}
      {chosen.length === 0 && !error && <Input.Description mt={4}>{t("nobody")}</Input.Description>}
    </div>
  );
}
