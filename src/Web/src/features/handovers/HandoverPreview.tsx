import { Anchor, Skeleton, Stack, Title } from "@mantine/core";
import { Link } from "react-router";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { HandoverActs } from "./HandoverActs";
import { HandoverText } from "./HandoverText";
import { useHandover } from "./queries";
import "./words";

/** A handover beside the list of work, with the confirmation that is asked for. */
export function HandoverPreview({ handoverId, onActed }: { handoverId: string; onActed: () => void }) {
  const t = useWords("handovers");
  const found = useHandover(handoverId);
  if (found.isPending) return <Skeleton h={320} />;
  if (found.isError) return <Failure error={found.error} retry={() => found.refetch()} />;
  return (
    <Stack gap="md">
      <Title order={2}>{t("title")}</Title>
      <HandoverActs view={found.data} onActed={onActed} />
      <HandoverText view={found.data} />
      <Anchor component={Link} to={`/handovers/${handoverId}`} size="sm">
        {t("open")}
      </Anchor>
    </Stack>
  );
}
