import { Skeleton } from "@mantine/core";
import { useParams } from "react-router";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { HandoverActs } from "./HandoverActs";
import { HandoverText } from "./HandoverText";
import { useHandover } from "./queries";
import "./words";

/** One handover. */
export default function HandoverPage() {
  const { handoverId = "" } = useParams();
  const t = useWords("handovers");
  const found = useHandover(handoverId);
  return (
    <PageFrame title={t("title")} action={found.data && <HandoverActs view={found.data} />}>
      {found.isPending && <Skeleton h={320} />}
      {found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
      {found.data && <HandoverText view={found.data} />}
    </PageFrame>
  );
}
