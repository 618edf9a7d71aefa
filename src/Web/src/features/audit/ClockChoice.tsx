import { SegmentedControl, Text } from "@mantine/core";
import { useWords } from "../../shared/i18n";
import { useMoment } from "./moment";
import { clocks } from "./replay";

/** By which clock the chosen moment is meant: when it was so, when it was known, or as it is known to have been since. */
export function ClockChoice() {
  const t = useWords("audit");
  const { at, clock, change } = useMoment();
  if (!at) return null;
  return (
    <div>
      <Text size="sm" fw={500} component="h2" m={0}>
        {t("clock.label")}
      </Text>
      <SegmentedControl
        aria-label={t("clock.label")}
        value={clock}
        onChange={(chosen) => change({ clock: chosen === "happened" ? null : chosen })}
        data={clocks.map((value) => ({ value, label: t(`clock.${value}`) }))}
      />
      <Text size="sm" c="dimmed">
        {t(`clock.${clock}Note`)}
      </Text>
    </div>
  );
}
