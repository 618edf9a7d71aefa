import { ActionIcon, Popover, TextInput, type TextInputProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendar } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { day, dayTyped } from "../format/time";
import { useLanguage } from "../i18n";

// Most days are typed; whoever wants to see the month waits for it once.
const DayCalendar = lazy(() => import("./DayCalendar"));

type Props = Omit<TextInputProps, "value" | "onChange" | "type" | "rightSection"> & {
  /** `2026-10-02`, or nothing. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
};

/** A day as the reader's language writes it, typed or chosen from a month. A browser's own field writes it as the browser's language does. */
export function DayField({ value, onChange, min, max, error, ...shared }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [isOpen, { close, toggle }] = useDisclosure();
  // What is being typed is nobody's to tidy up before it is whole.
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  const isWrong = isLeft && typed !== null && dayTyped(typed) === undefined;
  return (
    <TextInput
      miw="17.2rem"
      {...shared}
      autoComplete="off"
      placeholder={t("day.example")}
      error={isWrong ? t("day.wrong") : error}
      value={typed ?? (value ? day(value, language) : "")}
      onChange={(event) => {
        const words = event.currentTarget.value;
        setTyped(words);
        setIsLeft(false);
        const read = dayTyped(words);
        if (read !== undefined && read !== value) onChange(read);
      }}
      onBlur={() => {
        setIsLeft(true);
        if (typed === null) return;
        if (dayTyped(typed) !== undefined) setTyped(null);
        else if (value) onChange("");
      }}
      rightSectionPointerEvents="all"
      rightSection={
        <Popover opened={isOpen} onChange={close} position="bottom-end" trapFocus returnFocus shadow="md">
          <Popover.Target>
            <ActionIcon variant="subtle" color="gray.8" aria-label={t("day.calendar")} onClick={toggle}>
              <IconCalendar size={18} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Suspense fallback={t("error.loading")}>
              <DayCalendar
                value={value}
                min={min}
                max={max}
                onChoose={(chosen) => {
                  setTyped(null);
                  onChange(chosen);
                  close();
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
