import { Anchor, Button, Stack, Text, Textarea, Title } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import { api } from "../../shared/api/client";
import { useAct } from "../../shared/api/queries";
import type { MemoReportView } from "../../shared/api/schema";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import tables from "../documents/card/Tables.module.css";
import classes from "../documents/Paper.module.css";
import { PaperBody } from "../documents/PaperBody";
import { touchedBy } from "./queries";

/** What it says, with its files. */
export function MemoPaper({ report }: { report: MemoReportView }) {
  const t = useWords("memoReports");
  return (
    <article className={classes.paper} aria-label={report.title}>
      <PaperBody body={report.body} />
      {report.attachments.length > 0 && (
        <Stack gap={4} mt="md">
          <Text fw={500}>{t("files")}</Text>
          {report.attachments.map((file) => (
            <Text key={file.sha256} size="sm">
              <IconPaperclip size={16} aria-hidden /> {file.fileName}
            </Text>
          ))}
        </Stack>
      )}
      {report.draftId && (
        <Anchor component={Link} to={`/documents/${report.draftId}`}>
          {t("draft")}
        </Anchor>
      )}
    </article>
  );
}

/** What its recipients say, and where one says something oneself. */
export function Opinions({ report, onGiven }: { report: MemoReportView; onGiven?: (() => void) | undefined }) {
  const t = useWords("memoReports");
  const { language } = useLanguage();
  const [words, setWords] = useState("");
  const act = useAct(
    () =>
      api.POST("/api/memo-reports/{memoReportId}/opinions", {
        params: { path: { memoReportId: report.memoReportId } },
        body: { opinion: words },
      }),
    { touches: touchedBy(report.memoReportId), done: t("given") },
  );
  return (
    <section>
      <Title order={2}>{t("opinions")}</Title>
      {report.opinions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("noOpinions")}
        </Text>
      )}
      {report.opinions.map((opinion) => (
        <div key={`${opinion.by.personId}/${opinion.at}`}>
          <Text size="sm" fw={500} mt="sm">
            {opinion.by.name} {opinion.by.post}{" "}
            <Text span c="dimmed" size="sm">
              · {moment(opinion.at, language)}
            </Text>
          </Text>
          <Text style={{ whiteSpace: "pre-wrap" }}>{opinion.opinion}</Text>
        </div>
      ))}
      {report.abilities.includes("GiveOpinion") && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            act.mutate(undefined, {
              onSuccess: () => {
                setWords("");
                onGiven?.();
              },
            });
          }}
        >
          <Stack gap="sm" mt="md">
            <Textarea
              label={t("giveOpinion")}
              autosize
              minRows={2}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            {act.isError && <Failure error={act.error} />}
            <div>
              <Button type="submit" loading={act.isPending} disabled={!words.trim()}>
                {t("send")}
              </Button>
            </div>
          </Stack>
        </form>
      )}
    </section>
  );
}

/** To whom it went, and who has read it. */
export function Recipients({ report }: { report: MemoReportView }) {
  const t = useWords("memoReports");
  const { language } = useLanguage();
  return (
    <section>
      <Title order={2}>{t("recipients")}</Title>
      <Text size="sm" c="dimmed">
        {t("readCount", { all: report.recipients.length, read: report.readings.length })}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={tables.frame} tabIndex={0} aria-label={t("recipients")}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t("person")}</th>
              <th scope="col">{t("readAt")}</th>
            </tr>
          </thead>
          <tbody>
            {report.recipients.map((recipient) => {
              const reading = report.readings.find((one) => one.by.personId === recipient.personId);
              return (
                <tr key={recipient.personId}>
                  <td>
                    {recipient.name} {recipient.post} · {recipient.departmentName}
                  </td>
                  <td>{reading ? moment(reading.at, language) : t("notRead")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}
