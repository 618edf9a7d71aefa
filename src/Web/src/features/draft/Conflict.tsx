import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import { diffWords } from "diff";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { DocumentCardView } from "../../shared/api/schema";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import classes from "./Draft.module.css";
import { type Draft, textOf } from "./draft";

/** What was saved elsewhere meanwhile, beside what was typed here; the typist chooses. */
export function Conflict({
  card,
  draft,
  onMine,
  onTheirs,
}: {
  card: DocumentCardView;
  draft: Draft;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const t = useWords("draft");
  const { language } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  // Somebody types further down; what asks for a choice comes into sight, and the caret stays.
  useEffect(() => frame.current?.scrollIntoView({ block: "center" }), []);
  const last = card.versions?.at(-1);
  const mayRevise = card.abilities.includes("Revise");
  const theirs = `${card.information?.title ?? ""}\n${card.information ? textOf(card.information.body) : ""}`;
  const mine = `${draft.title}\n${textOf(draft.body)}`;
  return (
    <Alert
      ref={frame}
      color="warning"
      role="alert"
      title={t(mayRevise ? "conflict.title" : "fixed")}
      icon={<IconArrowsSplit2 aria-hidden />}
    >
      <Stack gap="sm">
        {last && (
          <Text size="sm">
            {t("conflict.lead", { name: last.by.name, post: last.by.post, at: moment(last.at, language) })}
          </Text>
        )}
        {theirs === mine ? (
          <Text size="sm">{t("conflict.same")}</Text>
        ) : (
          <>
            <div className={classes.difference}>
              {diffWords(theirs, mine).map((part, place) =>
                part.added ? (
                  <ins key={`${place}`}>{part.value}</ins>
                ) : part.removed ? (
                  <del key={`${place}`}>{part.value}</del>
                ) : (
                  <span key={`${place}`}>{part.value}</span>
                ),
              )}
            </div>
            <Text size="xs">{t("conflict.legend")}</Text>
          </>
        )}
        <Group gap="sm">
          {mayRevise ? (
            <>
              <Button size="sm" onClick={onMine}>
                {t("conflict.mine")}
              </Button>
              <Button size="sm" variant="default" onClick={onTheirs}>
                {t("conflict.theirs")}
              </Button>
            </>
          ) : (
            <Button size="sm" component={Link} to={`/documents/${card.documentId}`}>
              {t("open")}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
