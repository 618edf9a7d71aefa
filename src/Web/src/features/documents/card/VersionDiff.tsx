import { Group, Select, Stack, Text, Title, VisuallyHidden } from "@mantine/core";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { DocumentCardView, DocumentContent } from "../../../shared/api/schema";
import { moment } from "../../../shared/format/time";
import { useLanguage, useWords } from "../../../shared/i18n";
import { Empty } from "../../../shared/ui/Empty";
import { changesOf, type DiffLine, type DiffPart, linesOf, textDiff } from "../textDiff";
import classes from "./VersionDiff.module.css";
import { VersionGate } from "./VersionGate";

/** All versions, and what any two of them say differently. */
export function VersionDiff({ card }: { card: DocumentCardView }) {
  const t = useWords("documents");
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const versions = card.versions ?? [];
  const newest = versions.at(-1)?.contentVersion ?? 1;
  const to = Number(search.get("to") ?? newest);
  const from = Number(search.get("from") ?? Math.max(1, to - 1));
  const choose = (name: string, value: string | null) => {
    if (!value) return;
    search.set(name, value);
    setSearch(search, { replace: true });
  };
  const choices = versions.map((version) => ({
    value: String(version.contentVersion),
    label: t("version.name", { count: version.contentVersion }),
  }));
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>{t("version.list")}</Title>
        <ol className={classes.versions}>
          {versions.map((version) => (
            <li key={version.contentVersion}>
              {t("version.line", {
                count: version.contentVersion,
                change: t(`version.change.${version.change}`),
                name: version.by.name,
                post: version.by.post,
                at: moment(version.at, language),
              })}
            </li>
          ))}
        </ol>
      </div>
      {versions.length < 2 ? (
        <Empty>{t("version.only")}</Empty>
      ) : (
        <>
          <Title order={2}>{t("version.differences")}</Title>
          <Group gap="sm">
            <Select
              w={140}
              label={t("version.from")}
              data={choices}
              value={String(from)}
              onChange={(value) => choose("from", value)}
              allowDeselect={false}
            />
            <Select
              w={140}
              label={t("version.to")}
              data={choices}
              value={String(to)}
              onChange={(value) => choose("to", value)}
              allowDeselect={false}
            />
          </Group>
          <VersionGate documentId={card.documentId} contentVersion={from}>
            {(before) => (
              <VersionGate documentId={card.documentId} contentVersion={to}>
                {(after) => <Differences before={before} after={after} />}
              </VersionGate>
            )}
          </VersionGate>
        </>
      )}
    </Stack>
  );
}

function Differences({ before, after }: { before: DocumentContent; after: DocumentContent }) {
  const t = useWords("documents");
  const title = useMemo(() => textDiff(before.title, after.title), [before, after]);
  const text = useMemo(
    () => textDiff(linesOf(before.body).join("\n"), linesOf(after.body).join("\n")),
    [before, after],
  );
  const { added, removed } = changesOf([...title, ...text]);
  const namesOf = (one: DocumentContent, other: DocumentContent) =>
    one.attachments
      .filter((file) => !other.attachments.some((same) => same.sha256 === file.sha256))
      .map((file) => file.fileName)
      .join(", ");
  const gone = namesOf(before, after);
  const come = namesOf(after, before);
  const isSame = added + removed === 0 && !gone && !come;
  return (
    <div aria-live="polite">
      <Text size="sm" c="dimmed" mb="xs">
        {isSame ? t("version.same") : `${t("version.counts", { added, removed })} · ${t("version.legend")}`}
      </Text>
      <div className={classes.text}>
        {title.map((line, place) => (
          <Line key={`${place}`} line={line} isTitle />
        ))}
        {text.map((line, place) => (
          <Line key={`${place}`} line={line} />
        ))}
        {come && (
          <p>
            {t("version.filesAdded")}: <Part part={{ text: come, change: "added" }} />
          </p>
        )}
        {gone && (
          <p>
            {t("version.filesRemoved")}: <Part part={{ text: gone, change: "removed" }} />
          </p>
        )}
      </div>
    </div>
  );
}

function Line({ line, isTitle }: { line: DiffLine; isTitle?: boolean }) {
  return (
    <p data-title={isTitle}>
      {line.map((part, place) => (
        <Part key={`${place}`} part={part} />
      ))}
    </p>
  );
}

function Part({ part }: { part: DiffPart }) {
  const t = useWords("documents");
  if (part.change === "same") return <span>{part.text}</span>;
  const Mark = part.change === "added" ? "ins" : "del";
  return (
    <Mark>
      <VisuallyHidden>[{t(`version.${part.change}`)}: </VisuallyHidden>
      {part.text}
      <VisuallyHidden>]</VisuallyHidden>
    </Mark>
  );
}
