import { Alert, Button, FileButton, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconCircleX, IconShieldCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import type { BundleReport, Finding } from "../../shared/api/schema";
import { sendFile } from "../../shared/files/sendFile";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Part } from "../boards/BoardFrame";
import classes from "./Audit.module.css";

/** A bundle that somebody brings, held against the keys of this installation. */
export function EvidenceCheck() {
  const t = useWords("audit");
  const check = useMutation({
    mutationFn: async (file: File) => ({
      name: file.name,
      report: await sendFile<BundleReport>("/api/evidence/check", file),
    }),
  });
  return (
    <Stack gap="md" align="stretch">
      <div>
        <Text>{t("evidence.lead")}</Text>
        <Text size="sm" c="dimmed">
          {t("evidence.outside")}
        </Text>
      </div>
      <div>
        <FileButton accept=".zip,application/zip" onChange={(file) => file && check.mutate(file)}>
          {(props) => (
            <Button {...props} loading={check.isPending} leftSection={<IconShieldCheck size={18} aria-hidden />}>
              {t("evidence.choose")}
            </Button>
          )}
        </FileButton>
      </div>
      <div role="status">{check.data && <Verdict {...check.data} />}</div>
      {check.data && <Details report={check.data.report} />}
      {check.isError && <Failure error={check.error} />}
    </Stack>
  );
}

function Verdict({ name, report }: { name: string; report: BundleReport }) {
  const t = useWords("audit");
  const wrong = report.findings.filter((finding) => !finding.holds).length;
  return (
    <Alert
      color={report.holds ? "success" : "danger"}
      icon={report.holds ? <IconCircleCheck aria-hidden /> : <IconCircleX aria-hidden />}
      title={`${t("evidence.name")}: ${name}`}
    >
      {report.holds ? t("evidence.holds") : t("evidence.breaks", { count: wrong })}
    </Alert>
  );
}

type Looked = { readonly part: Finding["part"]; readonly findings: readonly Finding[] };

function Details({ report }: { report: BundleReport }) {
  const t = useWords("audit");
  const parts = [...new Set(report.findings.map(({ part }) => part))];
  const rows: readonly Looked[] = parts.map((part) => ({
    part,
    findings: report.findings.filter((finding) => finding.part === part),
  }));
  return (
    <>
      <Part title={t("evidence.checked")}>
        <PlainTable
          label={t("evidence.checked")}
          rows={rows}
          rowKey={({ part }) => part}
          columns={[
            { key: "part", title: t("evidence.checked"), cell: ({ part }) => t(`evidence.part.${part}`) },
            {
              key: "holds",
              title: `${t("evidence.right")} / ${t("evidence.wrong")}`,
              cell: ({ findings }) => (
                <strong>{findings.every(({ holds }) => holds) ? t("evidence.right") : t("evidence.wrong")}</strong>
              ),
            },
            {
              key: "words",
              title: t("evidence.words"),
              cell: ({ findings }) => (
                <span lang="en">
                  {findings.map(({ words }) => (
                    <Text key={words} size="sm" className={classes.evidence}>
                      {words}
                    </Text>
                  ))}
                </span>
              ),
            },
          ]}
        />
      </Part>
      {report.story.length > 0 && (
        <Part title={t(report.holds ? "evidence.story" : "evidence.unproven")}>
          <ol className={classes.evidence} lang="en">
            {report.story.map((line, place) => (
              <li key={place}>{line}</li>
            ))}
          </ol>
        </Part>
      )}
    </>
  );
}
