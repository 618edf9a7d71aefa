import { Stack } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { api, Refusal } from "../../shared/api/client";
import type { Attachment, Me, Official, OrganizationView } from "../../shared/api/schema";
import { inNameOf } from "../../shared/format/sender";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { documentKey } from "../documents/queries";
import { workKey } from "../my-work/queries";
import { Attachments } from "./Attachments";
import { Conflict } from "./Conflict";
import classes from "./Draft.module.css";
import { DraftPaper } from "./DraftPaper";
import { type Draft, isUntouched } from "./draft";
import { FilingFields } from "./FilingFields";
import { Group, More } from "./Groups";
import { forgetLocal, rememberMatter } from "./localDrafts";
import { MoreFields } from "./MoreFields";
import { missingOf, type Part, partOf } from "./missing";
import { PathFields, usePathWords } from "./PathFields";
import { faultOf, lineOfCommand, type PathFault, withDecider } from "./path";
import { Reasons } from "./Reasons";
import { RecipientFields } from "./RecipientFields";
import { SubmitBar } from "./SubmitBar";
import { useSaving } from "./saving";
import { draftOf, type Start } from "./start";
import { suggestPath } from "./suggestion";
import { useUploads } from "./uploads";
import { Withdraw } from "./Withdraw";

/** The page while somebody writes: the paper, beside it everything that the paper needs, and below what comes next. */
export function Writing({
  documentId,
  me,
  organization,
  start,
  isNew,
}: {
  documentId: string;
  me: Me;
  organization: OrganizationView;
  start: Start;
  isNew: boolean;
}) {
  const t = useWords("draft");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const drafter = start.card?.head.drafter ?? (me.official as Official);
  const [draft, setDraft] = useState(start.draft);
  const [textKey, setTextKey] = useState(0);
  const [isAsked, setIsAsked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  // Whoever goes on to the text before its editor has come gets there when it comes.
  const isTextWanted = useRef(false);
  const focusBody = useRef<() => void>(() => {
    isTextWanted.current = true;
  });
  const change = useCallback((changed: Partial<Draft>) => setDraft((now) => ({ ...now, ...changed })), []);
  const saving = useSaving({
    documentId,
    personId: me.personId,
    draft,
    origin: start.origin,
    before: start.before,
    conflict: start.isConflict ? start.card : null,
  });
  const arrived = useCallback((file: Attachment) => {
    setDraft((now) =>
      now.attachments.some((one) => one.sha256 === file.sha256 && one.fileName === file.fileName)
        ? now
        : { ...now, attachments: [...now.attachments, file] },
    );
  }, []);
  const uploads = useUploads(arrived);

  const line = useMemo(
    () => new Set(lineOfCommand(organization.departments, drafter.departmentCode).map((one) => one.code)),
    [organization, drafter],
  );
  const suggestion = suggestPath(organization, draft.matter ?? "", draft.unitTask?.code);
  const suggested = useQuery({ ...suggestion, enabled: draft.matter !== null }).data;
  const fault: PathFault | null = suggested
    ? faultOf(draft.path, suggested.decider, line)
    : draft.path.length === 0
      ? { kind: "empty" }
      : null;
  const pathWords = usePathWords()(fault);
  const missing = missingOf(draft, fault, uploads.uploads.filter((upload) => !upload.refusal).length);
  const told = refusal instanceof Refusal ? partOf(refusal.code) : null;
  const said = refusal instanceof Refusal ? refusal.message : null;
  const error = (part: Part) => (isAsked && missing.includes(part) ? t(`missing.${part}`) : null);

  const chooseMatter = async (matter: string) => {
    rememberMatter(me.personId, matter);
    change({ matter });
    const next = await queries.fetchQuery(suggestPath(organization, matter, draft.unitTask?.code)).catch(() => null);
    setDraft((now) =>
      next === null || now.matter !== matter
        ? now
        : { ...now, path: now.isOwnPath ? withDecider(now.path, next.decider.person) : next.path },
    );
  };

  // A new page begins with its title; one that is gone on with is read first.
  const isFresh = useRef(isNew);
  useEffect(() => {
    if (isFresh.current) document.getElementById("draft-title")?.focus();
  }, []);

  // The address names the draft as soon as there is one, so that reloading the page brings it back.
  const isBegun = isNew && !isUntouched(draft);
  useEffect(() => {
    if (isBegun) navigate(`/documents/${documentId}/edit`, { replace: true });
  }, [isBegun, documentId, navigate]);

  const focusPart = (part: Part) => {
    if (part === "body") return focusBody.current();
    const field = document.getElementById(`draft-${part}`);
    const target = field?.matches("input, button, [tabindex]")
      ? field
      : field?.querySelector<HTMLElement>("input, button, select");
    target?.focus();
    field?.scrollIntoView({ block: "center" });
  };
  const submit = async () => {
    setIsAsked(true);
    setRefusal(null);
    const [first] = missing;
    if (first) return focusPart(first);
    if (isBusy || saving.state.kind === "conflict") return;
    setIsBusy(true);
    try {
      const version = await saving.save();
      if (version === null) return;
      await api.POST("/api/documents/{documentId}/submit", { params: { path: { documentId } }, body: { version } });
      saving.finish();
      forgetLocal(documentId);
      notifications.show({ color: "success", message: t("submitted") });
      await Promise.all([documentKey(documentId), workKey].map((queryKey) => queries.invalidateQueries({ queryKey })));
      navigate(`/my-work/sent/Document/${documentId}`);
    } catch (wrong) {
      setRefusal(wrong);
      const part = wrong instanceof Refusal ? partOf(wrong.code) : null;
      if (part) focusPart(part);
    } finally {
      setIsBusy(false);
    }
  };
  useHotkeys(
    [
      ["mod+Enter", () => void submit()],
      ["mod+S", () => void saving.save()],
    ],
    [],
    true,
  );

  const isReturned = start.card?.status === "Returned";
  const department = organization.departments.find((one) => one.code === drafter.departmentCode);
  const senders = [
    inNameOf(organization.name, organization.head?.post ?? ""),
    inNameOf(drafter.departmentName, department?.headPost ?? ""),
  ] as const;
  const conflict = saving.state.kind === "conflict" ? saving.state.card : null;
  return (
    <Stack gap="md">
      <Reasons start={start} />
      {conflict && (
        <Conflict
          card={conflict}
          draft={draft}
          onMine={() => void saving.overwrite(conflict.version)}
          onTheirs={async () => {
            const theirs = await draftOf(conflict, organization, draft);
            setDraft(theirs);
            setTextKey((key) => key + 1);
            saving.accept(conflict.version, theirs);
          }}
        />
      )}
      {saving.state.kind === "failed" && <Failure error={saving.state.error} retry={() => void saving.save()} />}
      {refusal !== null && !told && <Failure error={refusal} />}
      <div className={classes.page}>
        <DraftPaper
          draft={draft}
          change={change}
          agency={organization.name}
          drafter={drafter}
          sender={draft.sender === "AgencyHead" ? senders[0] : senders[1]}
          errors={{ title: error("title"), body: error("body") }}
          textKey={textKey}
          onFiles={uploads.start}
          focusBody={() => focusBody.current()}
          onBodyReady={(focus) => {
            focusBody.current = focus;
            if (isTextWanted.current) focus();
            isTextWanted.current = false;
          }}
          attachments={
            <Attachments
              files={draft.attachments}
              uploads={uploads.uploads}
              onFiles={uploads.start}
              onRemove={(file) => change({ attachments: draft.attachments.filter((one) => one !== file) })}
              onStop={uploads.remove}
              onRetry={uploads.retry}
            />
          }
        />
        <div className={classes.side}>
          <Group title={t("path.title")} id="path">
            <PathFields
              draft={draft}
              drafter={drafter}
              organization={organization}
              suggested={suggested ?? null}
              line={line}
              errors={{ matter: error("matter"), path: pathWords ?? (told === "path" ? said : null) }}
              onMatter={(matter) => void chooseMatter(matter)}
              onChange={change}
            />
          </Group>
          <Group title={t("recipients.title")} id="to">
            <RecipientFields draft={draft} change={change} error={error("recipients")} senders={senders} />
          </Group>
          <Group title={t("filing.title")} id="filing">
            <FilingFields
              draft={draft}
              change={change}
              errors={{
                unitTask: error("unitTask") ?? (told === "unitTask" ? said : null),
                disclosure: error("disclosure"),
              }}
            />
          </Group>
          <More>
            <MoreFields draft={draft} change={change} />
          </More>
        </div>
      </div>
      <SubmitBar
        save={saving.state}
        isRestored={start.isRestored}
        missing={missing}
        first={draft.path[0]}
        isReturned={isReturned}
        isBusy={isBusy}
        onPart={focusPart}
        onSubmit={() => void submit()}
      >
        {!isUntouched(draft) && (
          <Withdraw
            documentId={documentId}
            isSent={saving.isSent}
            save={saving.save}
            onGone={() => {
              saving.finish();
              forgetLocal(documentId);
            }}
          />
        )}
      </SubmitBar>
    </Stack>
  );
}
