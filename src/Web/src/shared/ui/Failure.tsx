import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Refusal, Unreachable } from "../api/client";

/** What went wrong, that nothing is lost, and what to do. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const words =
    error instanceof Unreachable
      ? t("error.unreachable")
      : error instanceof Refusal
        ? error.isStale
          ? t("error.stale")
          : error.message
        : String(error);
  return (
    <Alert color="danger" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text size="sm">{words}</Text>
        {retry && (
          <Button variant="default" size="xs" onClick={retry}>
            {t("error.retry")}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
