import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { timeTyped } from "../format/time";

/** A time of day as somebody types it. What is none is said once it is long enough to be one, or once it was left. */
export function TimeField({
  value,
  onType,
  onLeave,
  ...field
}: {
  value: string;
  onType: (typed: string) => void;
  onLeave: () => void;
} & Pick<TextInputProps, "label" | "placeholder" | "w" | "onKeyDown">) {
  const { t } = useTranslation();
  const [isLeft, setLeft] = useState(false);
  const isWrong = value !== "" && timeTyped(value) === undefined && (isLeft || value.length > 4);
  return (
    <TextInput
      {...field}
      inputMode="numeric"
      autoComplete="off"
      error={isWrong ? t("day.wrongTime") : undefined}
      value={value}
      onChange={(event) => {
        setLeft(false);
        onType(event.currentTarget.value);
      }}
      onBlur={() => {
        setLeft(true);
        onLeave();
      }}
    />
  );
}
