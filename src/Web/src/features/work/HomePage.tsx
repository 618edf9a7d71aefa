import { Center, Tabs, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { DocumentPreview } from "../documents/DocumentPreview";
import classes from "./HomePage.module.css";
import { sections, useWork } from "./queries";
import { WorkList } from "./WorkList";

/** Everything that waits for me in one list; reading and acting happen beside it. */
export function HomePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = useParams();
  const section = sections.find((name) => name === params.section) ?? "waiting";
  const work = useWork(section);
  const counts = work.data?.pages[0]?.counts;
  return (
    <div className={classes.page} data-reading={params.subjectId ? true : undefined}>
      <section className={classes.list}>
        <Title order={1} p="md" pb={0}>
          {t("work.title")}
        </Title>
        <Tabs value={section} onChange={(chosen) => navigate(`/work/${chosen}`)}>
          <Tabs.List>
            {sections.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`work.section.${name}`)} <Count of={counts?.[name]} />
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        <WorkList section={section} work={work} chosen={params.subjectId} />
      </section>
      <section className={classes.preview} aria-live="polite">
        {params.subjectId ? (
          <DocumentPreview documentId={params.subjectId} onActed={() => navigate(`/work/${section}`)} />
        ) : (
          <Center h="100%" p="xl">
            <Text c="dimmed">{t("work.choose")}</Text>
          </Center>
        )}
      </section>
    </div>
  );
}

function Count({ of }: { of: number | undefined }) {
  return of ? (
    <Text span size="sm" fw={700} c="primary.6">
      {of}
    </Text>
  ) : null;
}
