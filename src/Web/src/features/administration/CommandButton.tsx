import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type Command, CommandModal } from "./Command";

/** A command with a button of its own. */
export function CommandButton({ command, variant = "filled" }: { command: Command; variant?: "filled" | "default" }) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant={variant} onClick={open}>
        {command.verb}
      </Button>
      {isOpen && <CommandModal command={command} onClose={close} />}
    </>
  );
}
