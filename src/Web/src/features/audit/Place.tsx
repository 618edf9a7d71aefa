import { Text } from "@mantine/core";
import type { HistoryPlace } from "../../shared/api/schema";
import { exactMoment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";

/** Of which facts an earlier state consists, by both clocks. */
export function Place({ of }: { of: HistoryPlace }) {
  const t = useWords("audit");
  const { language } = useLanguage();
  return (
    <>
      <Text size="sm" c="dimmed">
        {t("place", {
          version: of.version,
          versions: of.versions,
          occurred: exactMoment(of.occurredAt, language),
          recorded: exactMoment(of.recordedAt, language),
        })}
      </Text>
      {Number(of.notYetKnown) > 0 && (
        <Text size="sm" fw={700}>
          {t("notYetKnown", { count: Number(of.notYetKnown) })}
        </Text>
      )}
    </>
  );
}
