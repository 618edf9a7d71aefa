import { ActionIcon, Group, Slider, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { exactMoment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import classes from "./Audit.module.css";
import { useMoment } from "./moment";

/** Goes from act to act; where it stands is the moment of every audit page. */
export function ReplaySlider({
  entries,
  count,
  say,
}: {
  entries: readonly { readonly occurredAt: string; readonly version: number }[];
  count: number;
  say: (place: number) => string;
}) {
  const t = useWords("audit");
  const { language } = useLanguage();
  const { change } = useMoment();
  const go = (to: number) => {
    const entry = entries[to - 1];
    if (entry) change({ at: entry.occurredAt, seen: String(entry.version) });
  };
  const shown = entries[count - 1];
  return (
    <div className={classes.replay}>
      <Group gap="sm" wrap="nowrap">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t("previous")}
          disabled={count <= 1}
          onClick={() => go(count - 1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Slider
          className={classes.slider}
          min={1}
          max={Math.max(entries.length, 2)}
          disabled={entries.length < 2}
          value={Math.max(count, 1)}
          onChange={go}
          label={null}
          thumbLabel={t("replay")}
          thumbProps={{ "aria-valuetext": count > 0 ? say(count - 1) : t("notYet") }}
        />
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t("next")}
          disabled={count >= entries.length}
          onClick={() => go(count + 1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Text size="sm" mt="xs" aria-live="polite">
        {t("step", { count, total: entries.length })}
        {shown && (
          <>
            {" · "}
            <strong>{say(count - 1)}</strong> · {exactMoment(shown.occurredAt, language)}
          </>
        )}
      </Text>
    </div>
  );
}
