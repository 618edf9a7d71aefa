import { Anchor, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { Link } from "react-router";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { MemoPaper, Opinions } from "./MemoReport";
import { useMemoReport } from "./queries";
import "../documents/words";
import "./words";

/** A memo report beside the list: reading it is recorded by itself, and an opinion is given here. */
export function MemoReportPreview({ memoReportId, onActed }: { memoReportId: string; onActed: () => void }) {
  const t = useWords("memoReports");
  const { language } = useLanguage();
  const report = useMemoReport(memoReportId);
  if (report.isPending) return <Skeleton h={420} />;
  if (report.isError) return <Failure error={report.error} retry={() => report.refetch()} />;
  const { data } = report;
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs" align="flex-start">
        <div>
          <Title order={2}>{data.title}</Title>
          <Text size="sm" c="dimmed">
            {t("from", {
              name: data.by.name,
              post: data.by.post,
              department: data.by.departmentName,
              at: moment(data.at, language),
            })}
          </Text>
        </div>
        <Anchor component={Link} to={`/memo-reports/${memoReportId}`} size="sm">
          {t("open")}
        </Anchor>
      </Group>
      <MemoPaper report={data} />
      <Opinions report={data} onGiven={onActed} />
    </Stack>
  );
}
