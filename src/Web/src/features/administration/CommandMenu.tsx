import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../shared/i18n";
import { type Command, CommandModal } from "./Command";

/** What can be done with a row, behind one button. */
export function CommandMenu({ about, commands }: { about: string; commands: readonly Command[] }) {
  const t = useWords("administration");
  const [chosen, setChosen] = useState<Command | null>(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray.8" aria-label={`${about} · ${t("act")}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {commands.map((command) => (
            <Menu.Item
              key={command.key}
              {...(command.isGrave ? { color: "danger.6" } : {})}
              onClick={() => setChosen(command)}
            >
              {command.verb}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen && <CommandModal command={chosen} about={about} onClose={() => setChosen(null)} />}
    </>
  );
}
