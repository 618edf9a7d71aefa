import { CloseButton, Group, Loader, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { Official } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import type { Choice } from "../../shared/pick/Picker";
import { DepartmentPicker, officialChoice, PersonPicker } from "../../shared/pick/pickers";
import { Failure } from "../../shared/ui/Failure";
import { useMe } from "../sign-in/session";
import "../documents/words";

/** Everybody of a department, page by page. */
async function peopleOf(department: string): Promise<Choice<Official>[]> {
  const people: Choice<Official>[] = [];
  for (let after: string | undefined; ; ) {
    const page = await answered(
      api.GET("/api/organization/people", { params: { query: { department, limit: 100, after } } }),
    );
    people.push(...page.people.map((person) => officialChoice(person.official)));
    if (!page.next) return people;
    after = page.next;
  }
}

/** Several people, chosen one by one or by department; nobody twice, and not oneself. */
export function ReadersField({
  label,
  readers,
  onChange,
}: {
  label?: string;
  readers: readonly Choice<Official>[];
  onChange: (readers: readonly Choice<Official>[]) => void;
}) {
  const t = useWords("documents");
  const me = useMe().data;
  const add = (some: readonly Choice<Official>[]) =>
    onChange([
      ...readers,
      ...some.filter((one) => one.value !== me?.personId && !readers.some((reader) => reader.value === one.value)),
    ]);
  const whole = useMutation({ mutationFn: peopleOf, onSuccess: add });
  return (
    <Stack gap="xs">
      <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
        <PersonPicker
          miw={220}
          label={label ?? t("acts.Circulate.person")}
          chosen={null}
          onChoose={(chosen) => chosen && add([chosen])}
        />
        <DepartmentPicker
          miw={220}
          label={t("acts.Circulate.department")}
          value={null}
          onChange={(code) => code && whole.mutate(code)}
          rightSection={whole.isPending ? <Loader size="xs" /> : undefined}
        />
      </Group>
      {whole.isError && <Failure error={whole.error} />}
      <Text size="sm" fw={500} aria-live="polite">
        {readers.length > 0 ? t("acts.Circulate.readers", { count: readers.length }) : t("acts.Circulate.none")}
      </Text>
      {readers.length > 0 && (
        <Group gap="xs">
          {readers.map((reader) => (
            <Group key={reader.value} gap={2} wrap="nowrap">
              <Text size="sm">{reader.label}</Text>
              <CloseButton
                size="sm"
                aria-label={t("acts.Circulate.remove", { name: reader.of.name })}
                onClick={() => onChange(readers.filter((other) => other.value !== reader.value))}
              />
            </Group>
          ))}
        </Group>
      )}
    </Stack>
  );
}
