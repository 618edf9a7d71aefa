import { Group, Kbd, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

const shortcuts = [
  ["Ctrl K", "commands"],
  ["g", "home"],
  ["n", "draft"],
  ["j / k", "move"],
  ["Enter", "open"],
  ["a", "act"],
  ["r", "return"],
  ["c", "comment"],
  ["?", "list"],
] as const;

export function ShortcutList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("keys.title")}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      <Stack gap="xs">
        {shortcuts.map(([keys, name]) => (
          <Group key={name} justify="space-between">
            <Text size="sm">{t(`keys.${name}`)}</Text>
            <Kbd>{keys}</Kbd>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
