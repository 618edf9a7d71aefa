import { Group } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { timeTyped } from "../format/time";
import { DayField } from "./DayField";
import { TimeField } from "./TimeField";

/** A day and a time on the office's clock: `2026-10-02T14:30`, or nothing as long as one of both is missing. */
export function MomentField({
  label,
  description,
  error,
  value,
  onChange,
}: {
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  value: string;
  onChange: (moment: string) => void;
}) {
  const { t } = useTranslation();
  const [on, setOn] = useState(value.slice(0, 10));
  const [time, setTime] = useState(value.slice(11, 16));
  const change = (toDay: string, toTime: string) => {
    setOn(toDay);
    setTime(toTime);
    const read = timeTyped(toTime);
    onChange(toDay && read ? `${toDay}T${read}` : "");
  };
  return (
    <Group align="flex-start" gap="xs" grow>
      <DayField
        label={t("day.dayOf", { label })}
        description={description}
        error={error}
        value={on}
        onChange={(chosen) => change(chosen, time)}
      />
      <TimeField
        label={t("day.timeOf", { label })}
        placeholder="14:30"
        value={time}
        onType={(typed) => change(on, typed)}
        onLeave={() => setTime(timeTyped(time) ?? time)}
      />
    </Group>
  );
}
