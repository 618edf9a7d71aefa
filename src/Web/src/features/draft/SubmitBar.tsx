import { Anchor, Button, Kbd, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { timeOfDay } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import classes from "./Draft.module.css";
import type { Part } from "./missing";
import type { PathEntry } from "./path";
import type { SaveState } from "./saving";

/** Whether all is kept, what is still needed, and what submitting will do. */
export function SubmitBar({
  save,
  isRestored,
  missing,
  first,
  isReturned,
  isBusy,
  onPart,
  onSubmit,
  children,
}: {
  save: SaveState;
  isRestored: boolean;
  missing: readonly Part[];
  first: PathEntry | undefined;
  isReturned: boolean;
  isBusy: boolean;
  onPart: (part: Part) => void;
  onSubmit: () => void;
  children: ReactNode;
}) {
  const t = useWords("draft");
  const { language } = useLanguage();
  const words =
    save.kind === "saved"
      ? t("bar.saved", { time: timeOfDay(save.at) })
      : save.kind === "untouched"
        ? isRestored && t("bar.restored")
        : t(`bar.${save.kind}`);
  return (
    <section className={classes.bar} aria-label={t(isReturned ? "bar.again" : "bar.submit")} lang={language}>
      <div className={classes.next}>
        <Text size="sm" c="dimmed" role="status">
          {words}
        </Text>
        {missing.length > 0 ? (
          <Text size="sm">
            {t("bar.left")}{" "}
            {missing.map((part, place) => (
              <span key={part}>
                {place > 0 && ", "}
                <Anchor component="button" type="button" inherit onClick={() => onPart(part)}>
                  {t(`part.${part}`)}
                </Anchor>
              </span>
            ))}
          </Text>
        ) : (
          first && (
            <Text size="sm">{t(`bar.next.${first.act}`, { name: first.person.name, post: first.person.post })}</Text>
          )
        )}
      </div>
      {children}
      <Button
        size="md"
        loading={isBusy}
        onClick={onSubmit}
        rightSection={
          <Kbd visibleFrom="md" aria-hidden>
            {t("bar.keys")}
          </Kbd>
        }
      >
        {t(isReturned ? "bar.again" : "bar.submit")}
      </Button>
    </section>
  );
}
