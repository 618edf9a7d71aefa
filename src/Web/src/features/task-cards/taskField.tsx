import { useQuery } from "@tanstack/react-query";
import type { Field, OwnField } from "../../shared/act/fields";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import { SearchSelect } from "../../shared/pick/SearchSelect";
import { taskCardsKey } from "./queries";

/** The tasks that I own or work on, and those of my department. */
export function useNearTasks() {
  return useQuery({
    queryKey: [...taskCardsKey, "near"],
    queryFn: async () => {
      const [mine, near] = await Promise.all([
        answered(api.GET("/api/my-work", { params: { query: { section: "Tasks", limit: 50 } } })),
        answered(api.GET("/api/task-cards", { params: { query: { life: "Open", limit: 100 } } })),
      ]);
      const titles = new Map(
        [...(mine.tasks?.items ?? []), ...near.items].map((task) => [task.taskCardId, task.title]),
      );
      return [...titles].map(([value, label]) => ({ value, label }));
    },
    staleTime: 60_000,
  });
}

function TaskSelect({ field }: { field: OwnField }) {
  const tasks = useNearTasks();
  return (
    <SearchSelect
      label={field.label}
      error={field.error}
      clearable
      data={tasks.data ?? []}
      value={field.value as string | null}
      onChange={field.change}
    />
  );
}

/** A field in which a task is chosen, or none. */
export function taskField(label: string, start: string | null = null) {
  return {
    kind: "own",
    label,
    isOptional: true,
    start,
    draw: (field) => <TaskSelect field={field} />,
  } as const satisfies Field;
}

export const taskIn = (value: unknown) => value as string | null;
