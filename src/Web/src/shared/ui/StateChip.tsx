import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DocumentStatus } from "../api/schema";

// One colour and one word a state, the same wherever it stands.
const colors: Record<DocumentStatus, string> = {
  Draft: "gray.7",
  InProgress: "primary.6",
  Returned: "danger.6",
  Withdrawn: "gray.6",
  AwaitingPartners: "information.6",
  Decided: "success.6",
  DispatchRefused: "danger.6",
  Dispatched: "success.7",
};

export function StateChip({ status }: { status: DocumentStatus }) {
  const { t } = useTranslation();
  return (
    <Badge color={colors[status]} variant="outline" radius="sm" tt="none" miw="max-content">
      {t(`document.status.${status}`)}
    </Badge>
  );
}
