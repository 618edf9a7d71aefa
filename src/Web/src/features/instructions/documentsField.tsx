import { Pill } from "@mantine/core";
import type { Field } from "../../shared/act/fields";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { Found } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { type Choice, Picker } from "../../shared/pick/Picker";

/** A field in which documents are found by words and chosen, none or several. */
export function documentsField(label: string, hint: string) {
  return {
    kind: "own",
    label,
    isOptional: true,
    start: [],
    draw: ({ label: named, value, change, error }) => (
      <Documents label={named} hint={hint} error={error} chosen={value as readonly Choice<Found>[]} onChange={change} />
    ),
  } as const satisfies Field;
}

function Documents({
  label,
  hint,
  error,
  chosen,
  onChange,
}: {
  label: string;
  hint: string;
  error: string | undefined;
  chosen: readonly Choice<Found>[];
  onChange: (chosen: readonly Choice<Found>[]) => void;
}) {
  const t = useWords("act");
  return (
    <div>
      <Picker
        name="documents"
        label={label}
        description={hint}
        error={error}
        chosen={null}
        onChoose={(choice: Choice<Found> | null) => {
          if (choice && !chosen.some((one) => one.value === choice.value)) onChange([...chosen, choice]);
        }}
        find={async (q) => {
          if (!q) return [];
          const found = await answered(api.GET("/api/search", { params: { query: { q, limit: 20 } } }));
          return found.items
            .filter((one) => one.kind === "Document" && one.mayRead)
            .map((one) => ({ value: one.id, label: [one.title, one.number].filter(Boolean).join(" · "), of: one }));
        }}
      />
      {chosen.length > 0 && (
        <Pill.Group mt="xs" aria-label={label}>
          {chosen.map((one) => (
            <Pill
              key={one.value}
              size="md"
              withRemoveButton
              removeButtonProps={{ "aria-label": t("remove", { name: one.label }), tabIndex: 0, "aria-hidden": false }}
              onRemove={() => onChange(chosen.filter((other) => other.value !== one.value))}
            >
              {one.label}
            </Pill>
          ))}
        </Pill.Group>
      )}
    </div>
  );
}
