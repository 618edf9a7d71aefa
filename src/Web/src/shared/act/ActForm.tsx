import { Button, Group, Stack, Text } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import { type FormEvent, lazy, Suspense, useState } from "react";
import { useWords } from "../i18n";
import { Failure } from "../ui/Failure";
import { type Fields, faultOf, startOf, type Values } from "./fields";
import "./words";

// A form is asked for by a click; the page that offers it comes without the fields.
const ActField = lazy(() => import("./ActField"));

export type ActFormProps<F extends Fields, TAsked, TAnswer> = {
  /** What happens next, said before it happens. */
  readonly lead?: string;
  readonly fields: F;
  /** The verb on the button. */
  readonly verb: string;
  readonly color?: string;
  readonly act: UseMutationResult<TAnswer, Error, TAsked>;
  readonly asked: (values: Values<F>) => TAsked;
  readonly onDone?: (answer: TAnswer) => void;
  readonly onClose?: () => void;
};

/** An act in words: what it needs, checked beside each field, and a refusal beside it while what was typed stays. */
export function ActForm<const F extends Fields, TAsked, TAnswer>({
  lead,
  fields,
  verb,
  color,
  act,
  asked,
  onDone,
  onClose,
}: ActFormProps<F, TAsked, TAnswer>) {
  const t = useWords("act");
  const names = Object.keys(fields);
  const fresh = () => Object.fromEntries(names.map((name) => [name, startOf(fields[name] as F[string])]));
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(fresh);
  const [isTried, setIsTried] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (names.some((name) => faultOf(fields[name] as F[string], values[name]))) return;
    act.mutate(asked(values as Values<F>), {
      onSuccess: (answer) => {
        setValues(fresh());
        setIsTried(false);
        onDone?.(answer);
      },
    });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        {lead && (
          <Text size="sm" c="dimmed">
            {lead}
          </Text>
        )}
        <Suspense>
          {names.map((name) => (
            <ActField
              key={name}
              field={fields[name] as F[string]}
              value={values[name]}
              change={(value) => setValues((before) => ({ ...before, [name]: value }))}
              isShown={isTried}
            />
          ))}
        </Suspense>
        {act.isError && <Failure error={act.error} />}
        <Group gap="xs">
          <Button type="submit" color={color} loading={act.isPending}>
            {verb}
          </Button>
          {onClose && (
            <Button variant="default" onClick={onClose}>
              {t("close")}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
