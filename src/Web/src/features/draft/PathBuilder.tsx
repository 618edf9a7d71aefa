import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { ActionIcon, Button, Checkbox, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { IconGripVertical, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Official, StepAct } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { PersonPicker } from "../../shared/pick/pickers";
import { ReportingPath } from "../documents/ReportingPath";
import classes from "./PathBuilder.module.css";
import { isTogether, moved, type PathEntry, toPlanned, withAct, withPerson } from "./path";

const acts: readonly StepAct[] = ["Review", "Consultation", "Decision"];

/** The reporting path, drawn as it will be walked: people are dragged into their order, with the mouse or by keyboard. */
export function PathBuilder({
  drafter,
  path,
  line,
  isOwn,
  error,
  shelf,
  onChange,
  onSuggest,
}: {
  drafter: Official;
  path: readonly PathEntry[];
  line: ReadonlySet<string>;
  isOwn: boolean;
  error: string | null;
  /** Where kept paths are taken from. */
  shelf: ReactNode;
  onChange: (path: readonly PathEntry[]) => void;
  onSuggest: () => void;
}) {
  const t = useWords("draft");
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const nameOf = (key: unknown) => path.find((step) => step.key === key)?.person.name ?? "";
  const placeOf = (key: unknown) => path.findIndex((step) => step.key === key) + 1;
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onChange(moved(path, String(active.id), String(over.id)));
  };
  const stages = toPlanned(path);
  const drawn = path.map((step, place) => ({
    number: place,
    stage: stages[place]?.stage ?? place,
    act: step.act,
    assignee: step.person,
  }));
  const change = (key: string, changed: Partial<PathEntry>) =>
    onChange(path.map((step) => (step.key === key ? { ...step, ...changed } : step)));
  return (
    <Stack gap="sm">
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{
          screenReaderInstructions: { draggable: t("path.keys") },
          announcements: {
            onDragStart: ({ active }) => t("path.taken", { name: nameOf(active.id) }),
            onDragOver: ({ active, over }) =>
              over ? t("path.over", { name: nameOf(active.id), place: placeOf(over.id) }) : undefined,
            onDragEnd: ({ active, over }) => t("path.dropped", { name: nameOf(active.id), place: placeOf(over?.id) }),
            onDragCancel: ({ active }) => t("path.cancelled", { name: nameOf(active.id) }),
          },
        }}
      >
        <SortableContext items={path.map((step) => step.key)} strategy={verticalListSortingStrategy}>
          <ReportingPath
            drafter={drafter}
            path={drawn}
            isUpright
            editing={{
              act: ({ number }) => {
                const step = path[number] as PathEntry;
                return (
                  <NativeSelect
                    size="xs"
                    variant="unstyled"
                    aria-label={t("path.act", { name: step.person.name })}
                    data={acts.map((value) => ({ value, label: t(`document.act.${value}`) }))}
                    value={step.act}
                    onChange={(event) => onChange(withAct(path, step.key, event.currentTarget.value as StepAct))}
                  />
                );
              },
              around: ({ number }, box) => {
                const step = path[number] as PathEntry;
                const mayJoin = step.act === "Consultation" && path[number - 1]?.act === "Consultation";
                return (
                  <Movable
                    step={step}
                    isJoined={isTogether(path, number)}
                    onRemove={() => onChange(path.filter((one) => one.key !== step.key))}
                  >
                    {box}
                    {mayJoin && (
                      <Checkbox
                        size="xs"
                        mt={4}
                        label={t("path.together")}
                        checked={step.withPrevious}
                        onChange={(event) => change(step.key, { withPrevious: event.currentTarget.checked })}
                      />
                    )}
                  </Movable>
                );
              },
            }}
          />
        </SortableContext>
      </DndContext>
      <PersonPicker
        label={t("path.add")}
        size="sm"
        // Empty again after each, for the next one.
        key={path.map((step) => step.key).join()}
        chosen={null}
        onChoose={(chosen) => chosen && onChange(withPerson(path, chosen.of, line))}
        error={error}
      />
      <Group gap="xs">
        {isOwn && (
          <Button variant="default" size="xs" onClick={onSuggest}>
            {t("path.suggest")}
          </Button>
        )}
        {shelf}
      </Group>
      <Text size="xs" c="dimmed">
        {t("path.help")}
      </Text>
    </Stack>
  );
}

function Movable({
  step,
  isJoined,
  onRemove,
  children,
}: {
  step: PathEntry;
  isJoined: boolean;
  onRemove: () => void;
  children: ReactNode;
}) {
  const t = useWords("draft");
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: step.key,
  });
  return (
    <div
      ref={setNodeRef}
      className={classes.row}
      data-joined={isJoined || undefined}
      data-dragged={isDragging || undefined}
      style={{ transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined, transition }}
    >
      <ActionIcon
        ref={setActivatorNodeRef}
        variant="subtle"
        color="gray.8"
        {...attributes}
        {...listeners}
        aria-label={t("path.move", { name: step.person.name })}
        className={classes.handle}
      >
        <IconGripVertical size={18} aria-hidden />
      </ActionIcon>
      <div className={classes.box}>{children}</div>
      <ActionIcon
        variant="subtle"
        color="gray.8"
        aria-label={t("path.remove", { name: step.person.name })}
        onClick={onRemove}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
