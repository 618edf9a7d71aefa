import { Loader, type SelectProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Choice } from "./choices";
import { SearchSelect } from "./SearchSelect";

export type { Choice };

type Shared = Omit<SelectProps, "data" | "value" | "onChange" | "searchValue" | "onSearchChange" | "filter">;

export type PickerProps<T> = Shared & {
  readonly chosen: Choice<T> | null;
  readonly onChoose: (chosen: Choice<T> | null) => void;
};

const keysOfChoice: readonly string[] = ["ArrowDown", "ArrowUp", "Enter"];

/**
 * One of many that the server finds by words; what was chosen stays named whatever is searched for. Who types and chooses without a pause is
 * ahead of the server: such keys wait for the list that they mean.
 */
export function Picker<T>({
  name,
  find,
  chosen,
  onChoose,
  ...props
}: PickerProps<T> & { name: string; find: (words: string) => Promise<readonly Choice<T>[]> }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [settled] = useDebouncedValue(words, 150);
  const sought = settled === chosen?.label ? "" : settled;
  const found = useQuery({
    queryKey: ["pick", name, sought],
    queryFn: () => find(sought),
    placeholderData: keepPreviousData,
  });
  const choices = found.data ?? [];
  // A list that answers other words is about to move under the hand: it can be read meanwhile, but not chosen from.
  const isStale = words !== settled || found.isPlaceholderData;
  // Last, so that the first key down means the first that was found.
  const all = chosen && !choices.some((choice) => choice.value === chosen.value) ? [...choices, chosen] : choices;
  const field = useRef<HTMLInputElement>(null);
  const early = useRef<string[]>([]);
  useEffect(() => {
    if (isStale) return;
    for (const key of early.current.splice(0))
      field.current?.dispatchEvent(new KeyboardEvent("keydown", { key, code: key, bubbles: true, cancelable: true }));
  }, [isStale]);
  return (
    <SearchSelect
      ref={field}
      clearable
      placeholder={t("pick.search")}
      nothingFoundMessage={found.isError ? t("error.unreachable") : t("pick.nothing")}
      {...props}
      data={all.map(({ value, label }) => ({ value, label, disabled: isStale }))}
      // The server has searched already, by more than the label.
      filter={({ options }) => options}
      value={chosen?.value ?? null}
      searchValue={words}
      onSearchChange={setWords}
      onKeyDown={(event) => {
        if (!isStale || event.nativeEvent.isComposing || !keysOfChoice.includes(event.key)) return;
        event.preventDefault();
        early.current.push(event.key);
      }}
      onBlur={() => {
        early.current = [];
      }}
      onOptionSubmit={(value) => {
        // What is chosen again is no change, but what was typed to find it goes.
        if (value === chosen?.value) setWords(chosen.label);
      }}
      onChange={(value) => {
        onChoose(all.find((choice) => choice.value === value) ?? null);
        // Where what is chosen goes elsewhere, the field is empty for the next one and keeps the focus.
        setWords("");
      }}
      rightSection={found.isFetching ? <Loader size="xs" /> : props.rightSection}
    />
  );
}
