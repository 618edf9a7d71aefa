import { Skeleton, Text, TextInput } from "@mantine/core";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Official } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import classes from "./Draft.module.css";
import type { Draft } from "./draft";

// Asked for while the page still reads what it begins with.
const editor = import("./editor/BodyEditor");
const BodyEditor = lazy(() => editor);

/** The document as it will look on paper, to be written on. */
export function DraftPaper({
  draft,
  change,
  agency,
  drafter,
  sender,
  errors,
  textKey,
  onFiles,
  focusBody,
  onBodyReady,
  attachments,
}: {
  draft: Draft;
  change: (changed: Partial<Draft>) => void;
  agency: string;
  drafter: Official;
  sender: string;
  errors: { title: string | null; body: string | null };
  textKey: number;
  onFiles: (files: readonly File[]) => void;
  focusBody: () => void;
  onBodyReady: (focus: () => void) => void;
  attachments: ReactNode;
}) {
  const t = useWords("draft");
  const [isOver, setIsOver] = useState(false);
  const names = draft.recipients.map((recipient) => recipient.name);
  const to = draft.isInternal
    ? t("document.internal")
    : names.length > 1
      ? t("seeBelow")
      : (names[0] ?? t("noRecipient"));
  const vias = draft.recipients
    .map((recipient) => draft.recipients.find((other) => recipient.via && other.agencyCode === recipient.via)?.name)
    .filter((name) => name !== undefined);
  const signers = [
    { official: drafter, act: t("document.status.Draft") },
    ...draft.path
      .filter((step) => step.act !== "Consultation")
      .map((step) => ({ official: step.person, act: t(`document.act.${step.act}`) })),
  ];
  const marks = (official: Official) =>
    (draft.proposer?.personId === official.personId ? "★" : "") +
    (draft.reporter?.personId === official.personId ? "⊙" : "");
  const holdsFiles = (event: React.DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard way in the button for files
    <div
      className={classes.paper}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        if (!holdsFiles(event)) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <p className={classes.agency} lang="ko">
        {agency}
      </p>
      <div className={classes.head}>
        <span className={classes.name}>{t("field.to")}</span>
        <span className={classes.to}>{to}</span>
        {vias.length > 0 && (
          <>
            <span className={classes.name}>{t("field.via")}</span>
            <span className={classes.to}>{[...new Set(vias)].join(", ")}</span>
          </>
        )}
        <label className={classes.name} htmlFor="draft-title">
          {t("field.title")}
        </label>
        <TextInput
          id="draft-title"
          className={classes.title}
          data-autofocus
          autoComplete="off"
          maxLength={300}
          value={draft.title}
          error={errors.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            focusBody();
          }}
        />
      </div>
      <Suspense fallback={<Skeleton h={340} aria-label={t("body.loading")} />}>
        <BodyEditor
          key={textKey}
          body={draft.body}
          onChange={(body) => change({ body })}
          onFiles={onFiles}
          hasFiles={draft.attachments.length > 0}
          error={errors.body}
          onReady={onBodyReady}
        />
      </Suspense>
      {attachments}
      {!draft.isInternal && (
        <p className={classes.sender} lang="ko">
          {sender}
        </p>
      )}
      {!draft.isInternal && names.length > 1 && (
        <Text size="sm">
          {t("field.to")}: {names.join(", ")}
        </Text>
      )}
      <ol className={classes.signers} aria-label={t("path.title")}>
        {signers.map(({ official, act }, place) => (
          <li key={`${official.personId}/${place}`}>
            <span>
              {marks(official)}
              {official.post}
            </span>
            <Text span size="xs" c="dimmed">
              {act}
            </Text>
            <span>{official.name}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
