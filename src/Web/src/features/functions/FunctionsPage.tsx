import { Alert, Anchor, Group, Paper, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { DayField } from "../../shared/ui/DayField";
import { PageFrame } from "../../shared/ui/PageFrame";
import { FoundFunctions } from "./FoundFunctions";
import { FunctionDetail } from "./FunctionDetail";
import classes from "./Functions.module.css";
import { FunctionTree } from "./FunctionTree";
import "./words";

/** The government's functions as a tree or as what words find, as of a day; what is chosen stands in the address. */
export default function FunctionsPage() {
  const t = useWords("functions");
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const on = search.get("on") ?? undefined;
  const at = search.get("at");
  const q = search.get("q") ?? "";
  const [words, setWords] = useState(q);
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: name !== "at" },
    );
  const find = useDebouncedCallback((value: string) => set("q", value.trim()), 250);
  const choose = (code: string) => set("at", code);
  return (
    <PageFrame title={t("title")} lead={t("lead")}>
      <Group gap="sm" align="flex-end">
        <TextInput
          type="search"
          label={t("search")}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            find(event.currentTarget.value);
          }}
        />
        <DayField label={t("on")} value={on ?? ""} onChange={(chosen) => set("on", chosen)} />
      </Group>
      {on && (
        <Alert color="information" p="xs">
          <Group gap="sm">
            <Text size="sm">{t("asOf", { day: day(on, language) })}</Text>
            <Anchor component="button" type="button" size="sm" onClick={() => set("on", "")}>
              {t("today")}
            </Anchor>
          </Group>
        </Alert>
      )}
      <div className={classes.panes}>
        <Paper withBorder className={classes.tree}>
          {q ? (
            <FoundFunctions q={q} on={on} chosen={at} onChoose={choose} />
          ) : (
            <FunctionTree key={on} on={on} chosen={at} onChoose={choose} />
          )}
        </Paper>
        <section aria-live="polite">
          {at ? (
            <FunctionDetail key={`${at}/${on}`} code={at} on={on} onChoose={choose} />
          ) : (
            <Text c="dimmed" p="md">
              {t("choose")}
            </Text>
          )}
        </section>
      </div>
    </PageFrame>
  );
}
