import { ActionIcon, Button, Fieldset, Group, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { Field, OwnField } from "../../shared/act/fields";
import type { Official, PointRequest } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import type { Choice } from "../../shared/pick/Picker";
import { officialChoice, PersonPicker } from "../../shared/pick/pickers";
import { DayField } from "../../shared/ui/DayField";

export type ProposedPoint = {
  readonly theme: string;
  readonly text: string;
  readonly owner: Choice<Official> | null;
  readonly dueOn: string;
};

/** A field in which improvement points are written, none or several. */
export function pointsField(label: string, owner: Official) {
  return {
    kind: "own",
    label,
    isOptional: true,
    start: [],
    draw: (field) => <Points field={field} owner={owner} />,
  } as const satisfies Field;
}

/** Those that were written; an empty one was begun and left. */
export function requestsOf(points: readonly ProposedPoint[]): PointRequest[] {
  return points
    .filter((point) => point.text.trim() !== "" || point.theme.trim() !== "")
    .map(({ theme, text, owner, dueOn }) => ({ theme, text, ownerId: owner?.value ?? "", dueOn }));
}

function Points({ field, owner }: { field: OwnField; owner: Official }) {
  const t = useWords("taskCards");
  const points = field.value as readonly ProposedPoint[];
  const set = (place: number, change: Partial<ProposedPoint>) =>
    field.change(points.map((point, at) => (at === place ? { ...point, ...change } : point)));
  return (
    <Stack gap="xs">
      {points.map((point, place) => (
        <Fieldset key={`${place}`} legend={`${t("feedback.text")} ${place + 1}`} p="sm">
          <Stack gap="xs">
            <TextInput
              label={t("feedback.theme")}
              value={point.theme}
              onChange={(event) => set(place, { theme: event.currentTarget.value })}
            />
            <TextInput
              label={t("feedback.text")}
              value={point.text}
              onChange={(event) => set(place, { text: event.currentTarget.value })}
            />
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <PersonPicker
                label={t("feedback.owner")}
                chosen={point.owner}
                onChoose={(chosen) => set(place, { owner: chosen })}
                flex={1}
              />
              <DayField
                label={t("feedback.dueOn")}
                value={point.dueOn}
                onChange={(chosen) => set(place, { dueOn: chosen })}
              />
              <ActionIcon
                variant="subtle"
                color="gray.8"
                size="lg"
                aria-label={t("plan.remove", { name: `${t("feedback.text")} ${place + 1}` })}
                onClick={() => field.change(points.filter((_, at) => at !== place))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          </Stack>
        </Fieldset>
      ))}
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => field.change([...points, { theme: "", text: "", owner: officialChoice(owner), dueOn: "" }])}
        >
          {t("evaluation.addPoint")}
        </Button>
      </Group>
    </Stack>
  );
}
