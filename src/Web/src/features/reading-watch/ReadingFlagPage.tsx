import { Skeleton } from "@mantine/core";
import { useParams } from "react-router";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { useReadingFlag } from "./queries";
import { ReadingFlag } from "./ReadingFlag";
import "./words";

/** One flag. */
export default function ReadingFlagPage() {
  const t = useWords("readingWatch");
  const { flagId = "" } = useParams();
  const flag = useReadingFlag(flagId);
  return (
    <PageFrame title={t("one")}>
      {flag.isPending ? (
        <Skeleton h={320} />
      ) : flag.isError ? (
        <Failure error={flag.error} retry={() => flag.refetch()} />
      ) : (
        <ReadingFlag flag={flag.data} />
      )}
    </PageFrame>
  );
}
