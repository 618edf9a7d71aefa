import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "./Failure";

type Running = { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };

/** Asks before an act: what happens next is said first, and a refusal stands beside what was typed. */
export function ActModal({
  title,
  next,
  submit,
  act,
  isReady = true,
  isDanger = false,
  size = "lg",
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  next: ReactNode;
  submit: string;
  act: Running;
  isReady?: boolean;
  isDanger?: boolean;
  size?: string;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ "aria-label": t("decide.cancel") }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // A form inside a portal would submit the forms around it as well.
          event.stopPropagation();
          onSubmit();
        }}
      >
        <Stack gap="md">
          <Text size="sm">{next}</Text>
          {children}
          {act.isError && <Failure error={act.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("decide.cancel")}
            </Button>
            <Button type="submit" color={isDanger ? "danger" : "primary"} loading={act.isPending} disabled={!isReady}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
