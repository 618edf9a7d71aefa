import { Button, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { Link, useParams } from "react-router";
import type { CirculationView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { When } from "../../shared/ui/When";
import tables from "../documents/card/Tables.module.css";
import { CirculatedPaper, CirculationNote, InstructionLines } from "./CirculationContent";
import { InstructModal } from "./InstructModal";
import { subjectOf, useCirculation } from "./queries";
import "../documents/words";
import "./words";

/** Something that was circulated, who has read it, and what was instructed. */
export default function CirculationPage() {
  const t = useWords("circulations");
  const { circulationId = "" } = useParams();
  const circulation = useCirculation(circulationId);
  const [isInstructing, setIsInstructing] = useState(false);
  if (circulation.isPending)
    return (
      <PageFrame title={t("one")}>
        <Skeleton h={520} />
      </PageFrame>
    );
  if (circulation.isError)
    return (
      <PageFrame title={t("one")}>
        <Failure error={circulation.error} retry={() => circulation.refetch()} />
      </PageFrame>
    );
  const { data } = circulation;
  return (
    <PageFrame
      title={data.subject.title}
      action={
        <Group gap="xs">
          {data.mayInstruct && <Button onClick={() => setIsInstructing(true)}>{t("instruct")}</Button>}
          <Button component={Link} to={subjectOf(data.subject)} variant="default">
            {t("card")}
          </Button>
        </Group>
      }
    >
      <CirculationNote circulation={data} />
      <InstructionLines circulation={data} />
      <CirculatedPaper circulationId={circulationId} subject={data.subject} />
      <Readers circulation={data} />
      {isInstructing && <InstructModal circulationId={circulationId} onClose={() => setIsInstructing(false)} />}
    </PageFrame>
  );
}

function Readers({ circulation }: { circulation: CirculationView }) {
  const t = useWords("circulations");
  return (
    <Stack gap={4}>
      <Title order={2}>{t("readers")}</Title>
      <Text size="sm" c="dimmed">
        {t("readCount", {
          all: circulation.readers.length,
          read: circulation.readers.filter((reader) => reader.hasViewed).length,
        })}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={tables.frame} tabIndex={0} aria-label={t("readers")}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t("reader")}</th>
              <th scope="col">{t("department")}</th>
              <th scope="col">{t("state")}</th>
            </tr>
          </thead>
          <tbody>
            {circulation.readers.map(({ reader, viewedAt }) => (
              <tr key={reader.personId}>
                <td>
                  {reader.name} {reader.post}
                </td>
                <td>{reader.departmentName}</td>
                <td>{viewedAt ? <When at={viewedAt} /> : t("notViewed")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Stack>
  );
}
