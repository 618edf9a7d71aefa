import { Skeleton, Stack, Title } from "@mantine/core";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { useReadingFlag } from "./queries";
import { ReadingFlag } from "./ReadingFlag";
import "./words";

/** A flag beside the list of work. */
export function ReadingFlagPreview({ flagId, onActed }: { flagId: string; onActed: () => void }) {
  const t = useWords("readingWatch");
  const flag = useReadingFlag(flagId);
  if (flag.isPending) return <Skeleton h={320} />;
  if (flag.isError) return <Failure error={flag.error} retry={() => flag.refetch()} />;
  return (
    <Stack gap="md">
      <Title order={2}>{t("one")}</Title>
      <ReadingFlag flag={flag.data} onActed={onActed} />
    </Stack>
  );
}
