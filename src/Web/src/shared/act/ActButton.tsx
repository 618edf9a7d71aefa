import { Button, type ButtonProps, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useWords } from "../i18n";
import { ActForm, type ActFormProps } from "./ActForm";
import type { Fields } from "./fields";

/** A button that asks in a window for what the act needs. */
export function ActButton<const F extends Fields, TAsked, TAnswer>({
  label,
  title,
  button,
  wide,
  ...form
}: ActFormProps<F, TAsked, TAnswer> & {
  readonly label: string;
  readonly title?: string;
  readonly button?: ButtonProps;
  readonly wide?: boolean;
}) {
  const t = useWords("act");
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        variant="default"
        {...button}
        onClick={() => {
          form.act.reset();
          open();
        }}
      >
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size={wide ? "xl" : "lg"}
        title={title ?? label}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        <ActForm
          {...form}
          onClose={close}
          onDone={(answer) => {
            close();
            form.onDone?.(answer);
          }}
        />
      </Modal>
    </>
  );
}
