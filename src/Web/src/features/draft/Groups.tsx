import { Collapse, Stack, Title, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useWords } from "../../shared/i18n";
import classes from "./Draft.module.css";

/** Fields that belong together, beside the paper. */
export function Group({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section className={classes.group} id={`draft-${id}`} aria-labelledby={`draft-${id}-title`}>
      <Title order={2} id={`draft-${id}-title`} mb="sm">
        {title}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </section>
  );
}

/** What few drafts need, folded away. */
export function More({ children }: { children: ReactNode }) {
  const t = useWords("draft");
  const [isOpen, { toggle }] = useDisclosure();
  return (
    <section className={classes.group}>
      <Title order={2}>
        <UnstyledButton onClick={toggle} aria-expanded={isOpen} className={classes.more}>
          {t("more.title")}
          {isOpen ? <IconChevronUp size={20} aria-hidden /> : <IconChevronDown size={20} aria-hidden />}
        </UnstyledButton>
      </Title>
      <Collapse expanded={isOpen}>
        <div className={classes.within}>{children}</div>
      </Collapse>
    </section>
  );
}
