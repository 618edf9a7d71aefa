import { Alert, Group, Stack, Text } from "@mantine/core";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Day } from "../../shared/ui/Day";
import { DueChip } from "../../shared/ui/DueChip";
import { Empty } from "../../shared/ui/Empty";
import { Person } from "../../shared/ui/Person";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Section } from "../../shared/ui/Section";
import { When } from "../../shared/ui/When";
import { CarriedPoints } from "./CarriedPoints";
import { CloseCard, CloseCycle, OpenCycle } from "./CycleActs";
import {
  ChangeOwner,
  JoinCollaborator,
  JoinParticipant,
  Release,
  ReleaseCollaborator,
  ReviseHeader,
} from "./HeaderActs";
import { may } from "./queries";
import type { TabProps } from "./TaskCardPage";

/** What the task is about, who works on it, and what waits in it now. */
export default function OverviewTab({ view, card }: TabProps) {
  const t = useWords("taskCards");
  const { language } = useLanguage();
  const participants = card.participants ?? [];
  const collaborators = card.collaborators ?? [];
  return (
    <Stack gap="md">
      {card.closedAt && (
        <Alert color="gray">
          <Text size="sm">
            {t("card.closed", { day: day(card.closedAt, language), reason: card.closeReason ?? "" })}
          </Text>
        </Alert>
      )}
      <Section
        title={t("card.content")}
        lead={t("card.opened", { day: day(card.openedAt, language) })}
        action={
          <Group gap="xs">
            {may(view, "OpenCycle") && <OpenCycle view={view} />}
            {may(view, "CloseCycle") && <CloseCycle view={view} />}
            {may(view, "ReviseHeader") && <ReviseHeader view={view} card={card} />}
            {may(view, "ChangeOwner") && <ChangeOwner view={view} />}
            {may(view, "CloseCard") && <CloseCard view={view} />}
          </Group>
        }
      >
        <Text style={{ whiteSpace: "pre-wrap" }}>{card.content}</Text>
      </Section>
      <CarriedPoints view={view} />
      <Section title={t("card.openWork")}>
        <PlainTable
          label={t("card.openWork")}
          rows={view.contents?.openWork ?? []}
          rowKey={(_, place) => `${place}`}
          empty={<Empty>{t("card.openWorkNone")}</Empty>}
          columns={[
            { key: "what", title: t("card.asked"), cell: (row) => t(`work.asks.${row.kind}`) },
            { key: "title", title: t("trail.about"), cell: (row) => row.title },
            { key: "who", title: t("card.who"), cell: (row) => (row.assignee ? <Person of={row.assignee} /> : "–") },
            { key: "since", title: t("trail.at"), isMinor: true, cell: (row) => <When at={row.since} /> },
            { key: "due", title: t("card.dueOn"), cell: (row) => (row.dueAt ? <DueChip dueAt={row.dueAt} /> : "–") },
          ]}
        />
      </Section>
      <Section
        title={t("card.participants")}
        action={may(view, "ChangeParticipants") && <JoinParticipant view={view} />}
      >
        <PlainTable
          label={t("card.participants")}
          rows={participants}
          rowKey={(row) => row.person.personId}
          empty={<Empty>{t("card.participantsNone")}</Empty>}
          columns={[
            { key: "who", title: t("card.who"), cell: (row) => <Person of={row.person} withDepartment /> },
            { key: "part", title: t("card.part"), cell: (row) => row.part },
            { key: "since", title: t("card.since"), isMinor: true, cell: (row) => <Day at={row.since} /> },
            ...(may(view, "ChangeParticipants")
              ? [
                  {
                    key: "act",
                    title: "",
                    align: "end" as const,
                    cell: (row: (typeof participants)[number]) => <Release view={view} person={row.person} />,
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section
        title={t("card.collaborators")}
        action={may(view, "ChangeCollaborators") && <JoinCollaborator view={view} />}
      >
        <PlainTable
          label={t("card.collaborators")}
          rows={collaborators}
          rowKey={(row) => `${row.agencyCode}/${row.departmentCode}`}
          empty={<Empty>{t("card.collaboratorsNone")}</Empty>}
          columns={[
            {
              key: "name",
              title: t("act.collaboratorKind"),
              cell: (row) => (
                <>
                  {row.name}{" "}
                  <Text span inherit c="dimmed" fw={400}>
                    {t(row.leads ? "card.leads" : "card.partner")}
                  </Text>
                </>
              ),
            },
            { key: "purpose", title: t("card.purpose"), cell: (row) => row.purpose },
            { key: "contact", title: t("card.contact"), isMinor: true, cell: (row) => row.contact ?? "–" },
            ...(may(view, "ChangeCollaborators")
              ? [
                  {
                    key: "act",
                    title: "",
                    align: "end" as const,
                    cell: (row: (typeof collaborators)[number]) => (
                      <ReleaseCollaborator view={view} collaborator={row} />
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </Stack>
  );
}
