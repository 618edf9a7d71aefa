import { Stack, Text } from "@mantine/core";
import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import type { SectionText, TaskCardSection, TaskCardView, WriteSectionRequest } from "../../shared/api/schema";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Section } from "../../shared/ui/Section";
import { may, useCardAct } from "./queries";
import type { TabProps } from "./TaskCardPage";

const written: readonly TaskCardSection[] = ["Quality", "Publicity", "Customer", "Intake"];

/** The sections that the law names beside plan and performance, as far as the agency uses them. */
export default function SectionsTab({ view, card }: TabProps) {
  const t = useWords("taskCards");
  const { language } = useLanguage();
  return (
    <Stack gap="md">
      {written
        .filter((section) => view.sections.includes(section))
        .map((section) => {
          const text = card.sections?.find((one) => one.section === section);
          return (
            <Section
              key={section}
              title={t(`section.${section}`)}
              lead={t(`sections.${section}`)}
              action={may(view, "WriteSection") && <WriteSection view={view} section={section} text={text} />}
            >
              {text ? (
                <>
                  <Text style={{ whiteSpace: "pre-wrap" }}>{text.text}</Text>
                  <Text size="sm" c="dimmed">
                    {t("sections.writtenBy", { name: text.by.name, post: text.by.post, day: day(text.at, language) })}
                  </Text>
                </>
              ) : (
                <Text c="dimmed" size="sm">
                  {t("sections.none")}
                </Text>
              )}
            </Section>
          );
        })}
      <Text size="sm" c="dimmed">
        {t("sections.leftOut")}
      </Text>
    </Stack>
  );
}

function WriteSection({
  view,
  section,
  text,
}: {
  view: TaskCardView;
  section: TaskCardSection;
  text: SectionText | undefined;
}) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: WriteSectionRequest) => api.POST("/api/task-cards/{taskCardId}/sections", { params: { path }, body }),
    t("done.saved"),
  );
  return (
    <ActButton
      key={view.version}
      label={t(text ? "sections.rewrite" : "sections.write")}
      title={t(`section.${section}`)}
      verb={t("act.save")}
      act={act}
      wide
      fields={{ text: { kind: "text", label: t("sections.text"), isLong: true, start: text?.text ?? "" } }}
      asked={(values) => ({ version: view.version, section, text: values.text })}
    />
  );
}
