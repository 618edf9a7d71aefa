import { Anchor, Button, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { api } from "../../shared/api/client";
import { useAct } from "../../shared/api/queries";
import type { ReadingFlagView } from "../../shared/api/schema";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Facts } from "../../shared/ui/Facts";
import { Failure } from "../../shared/ui/Failure";
import { Person } from "../../shared/ui/Person";
import { touchedByNote } from "./queries";
import "./words";

/** What was unusual, and where the officer says what was found. */
export function ReadingFlag({ flag, onActed }: { flag: ReadingFlagView; onActed?: (() => void) | undefined }) {
  const t = useWords("readingWatch");
  const { language } = useLanguage();
  return (
    <Stack gap="md">
      <Facts
        of={[
          [t("what"), t(`kind.${flag.what}`)],
          [t("reader"), <Person key="reader" of={flag.reader} withDepartment />],
          [t("count"), t("countOf", { count: flag.count, limit: flag.limit })],
          [t("period"), `${moment(flag.since, language)} – ${moment(flag.at, language)}`],
          [
            t("document"),
            <Anchor key="document" component={Link} to={`/audit?document=${flag.documentId}`} inherit>
              {flag.documentId}
            </Anchor>,
          ],
          [t("state"), flag.lookedIntoBy && <Person key="by" of={flag.lookedIntoBy} />],
        ]}
      />
      {flag.note && <Text style={{ whiteSpace: "pre-wrap" }}>{flag.note}</Text>}
      {flag.mayLookInto && <NoteForm flagId={flag.flagId} onActed={onActed} />}
    </Stack>
  );
}

function NoteForm({ flagId, onActed }: { flagId: string; onActed?: (() => void) | undefined }) {
  const t = useWords("readingWatch");
  const [note, setNote] = useState("");
  const act = useAct(
    () => api.POST("/api/reading-flags/{flagId}/look-into", { params: { path: { flagId } }, body: { note } }),
    { touches: touchedByNote, done: t("done") },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined, { onSuccess: () => onActed?.() });
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={t("note")}
          description={t("noteHint")}
          autosize
          minRows={3}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {act.isError && <Failure error={act.error} />}
        <Button type="submit" loading={act.isPending} style={{ alignSelf: "flex-start" }}>
          {t("lookInto")}
        </Button>
      </Stack>
    </form>
  );
}
