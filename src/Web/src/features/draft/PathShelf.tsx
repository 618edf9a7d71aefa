import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { IconBookmark, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import classes from "./Draft.module.css";
import type { PathEntry, Suggestion } from "./path";
import { useForgetPath, useKeepPath, useSavedPaths } from "./suggestion";

/** Paths that this person kept by name or went lately, to be taken again. */
export function PathShelf({
  path,
  used,
  onTake,
}: {
  path: readonly PathEntry[];
  used: Suggestion["used"];
  onTake: (path: readonly PathEntry[]) => void;
}) {
  const t = useWords("draft");
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState("");
  const saved = useSavedPaths();
  const keep = useKeepPath(t("shelf.kept"));
  const forget = useForgetPath();
  const take = (taken: readonly PathEntry[]) => {
    onTake(taken);
    setIsOpen(false);
  };
  const namesOf = (steps: readonly PathEntry[]) => steps.map((step) => step.person.name).join(" → ");
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={320} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconBookmark size={16} aria-hidden />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t("shelf.open")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          {(saved.data ?? []).length > 0 && (
            <ul className={classes.list} aria-label={t("shelf.saved")}>
              {saved.data?.map((one) => (
                <li key={one.id} className={classes.entry}>
                  <UnstyledButton onClick={() => take(one.path)}>
                    <Text size="sm" fw={500}>
                      {one.name}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {namesOf(one.path)}
                    </Text>
                  </UnstyledButton>
                  <ActionIcon
                    variant="subtle"
                    color="gray.8"
                    aria-label={t("shelf.forget", { name: one.name })}
                    onClick={() => forget.mutate(one.id)}
                  >
                    <IconX size={18} aria-hidden />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )}
          {used.length > 0 && (
            <>
              <Text size="xs" c="dimmed">
                {t("shelf.used")}
              </Text>
              <ul className={classes.list} aria-label={t("shelf.used")}>
                {used.map((one) => (
                  <li key={one.documentId} className={classes.entry}>
                    <UnstyledButton onClick={() => take(one.path)}>
                      <Text size="sm" lineClamp={1}>
                        {one.title}
                      </Text>
                      <Text size="xs" c="dimmed">
                        {namesOf(one.path)}
                      </Text>
                    </UnstyledButton>
                  </li>
                ))}
              </ul>
            </>
          )}
          {path.length > 0 && (
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <TextInput
                size="xs"
                flex={1}
                label={t("shelf.name")}
                maxLength={100}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button
                size="xs"
                variant="default"
                disabled={!name.trim()}
                loading={keep.isPending}
                onClick={() => keep.mutate({ name: name.trim(), path }, { onSuccess: () => setName("") })}
              >
                {t("shelf.keep")}
              </Button>
            </Group>
          )}
          {keep.isError && <Failure error={keep.error} />}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
