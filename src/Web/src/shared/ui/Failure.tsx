import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Refusal, Unreachable } from "../api/client";
import { useRefusalWords } from "../i18n/refusalWords";

/** What went wrong, that nothing is lost, and what to do. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const refusal = error instanceof Refusal && !error.isStale ? error : null;
  const said = useRefusalWords(refusal);
  // Told once, when the words have come: an alert that changes is read out twice.
  if (refusal !== null && said === undefined) return null;
  const words =
    error instanceof Unreachable
      ? t("error.unreachable")
      : error instanceof Refusal && error.isStale
        ? t("error.stale")
        : said;
  return (
    <Alert color="danger" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Stack gap="xs">
          <Text size="sm">{words ?? t("error.refused")}</Text>
          {!words && (
            <Text size="xs" lang="en">
              {error instanceof Error ? error.message : String(error)}
            </Text>
          )}
        </Stack>
        {retry && (
          <Button variant="default" size="xs" onClick={retry}>
            {t("error.retry")}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
