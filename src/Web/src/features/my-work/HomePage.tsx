import { Button, Center, Loader, Tabs, Text, Title } from "@mantine/core";
import { useDocumentTitle, useHotkeys, useMediaQuery } from "@mantine/hooks";
import { IconArrowLeft, IconArrowUpRight } from "@tabler/icons-react";
import { Suspense, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { subjectAddress } from "../../shared/api/addresses";
import { Divided } from "../../shared/ui/Divided";
import classes from "./HomePage.module.css";
import { Preview } from "./previews";
import { type Section, sections, useWork } from "./queries";
import { rowsOf, type WorkRow } from "./rows";
import { rowAddress, WorkList } from "./WorkList";

// On a narrow screen the names of the lists are a strip that is wider than the screen.
const bringIntoSight = (tab: HTMLElement | null) => tab?.scrollIntoView({ inline: "nearest", block: "nearest" });

/** Everything that waits for me in one list; reading and acting happen beside it. */
export function HomePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = useParams();
  const section = sections.find((name) => name === params.section) ?? "waiting";
  useDocumentTitle(`${t("work.title")} · ${t("product")}`);
  const work = useWork(section);
  const counts = work.data?.pages[0]?.counts;
  const rows = work.data?.pages.flatMap((page) => rowsOf(page, section)) ?? [];
  const isWide = useMediaQuery("(min-width: 1200px)", true, { getInitialValueInEffect: false });

  // Where there is room, what is most urgent is open already: deciding it takes one press.
  // It stays open while somebody reads and types, whatever comes above it and even when somebody else is done with it.
  const opened = useRef<{ section: Section; row: WorkRow } | null>(null);
  if (params.subjectId || opened.current?.section !== section) opened.current = null;
  if (isWide && !params.subjectId && rows[0]) opened.current ??= { section, row: rows[0] };
  const first = isWide ? opened.current?.row : undefined;
  const chosen = params.subjectId ?? first?.subjectId;
  const subject = params.subject ?? first?.subject;
  const place = rows.findIndex((row) => row.subjectId === chosen);
  const move = (by: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, place + by))];
    if (next) navigate(rowAddress(section, next), { replace: true });
  };
  // The next line is there already when something leaves the list; a narrow screen goes back to the list.
  const goOn = () => {
    const next = rows[place + 1] ?? rows[place - 1];
    navigate(isWide && next ? rowAddress(section, next) : `/my-work/${section}`, { replace: true });
  };
  useHotkeys([
    ["j", () => move(1)],
    ["k", () => move(-1)],
    [
      "Enter",
      (event) => {
        // A link or a button that has the focus answers for itself.
        if (event.target instanceof Element && event.target.closest("a, button")) return;
        if (chosen && subject) navigate(subjectAddress(subject, chosen));
      },
      { preventDefault: false },
    ],
  ]);
  return (
    <Divided
      name="work"
      label={t("work.divider")}
      isReading={params.subjectId !== undefined}
      list={
        <div className={classes.list}>
          <Title order={1} p="md" pb={0}>
            {t("work.title")}
          </Title>
          <Tabs value={section} onChange={(name) => navigate(`/my-work/${name}`)}>
            <Tabs.List className={classes.tabs}>
              {sections.map((name) => (
                <Tabs.Tab key={name} ref={name === section && counts ? bringIntoSight : undefined} value={name} px="xs">
                  {t(`work.section.${name}`)} <Count of={counts?.[name]} />
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
          <WorkList section={section} work={work} rows={rows} chosen={chosen} />
        </div>
      }
    >
      {chosen && subject ? (
        <section aria-live="polite" aria-label={t("work.preview")}>
          <div className={classes.bar}>
            <Button
              component={Link}
              to={`/my-work/${section}`}
              variant="subtle"
              size="compact-sm"
              hiddenFrom="lg"
              leftSection={<IconArrowLeft size={18} aria-hidden />}
            >
              {t("work.back")}
            </Button>
            <Button
              component={Link}
              to={subjectAddress(subject, chosen)}
              variant="subtle"
              size="compact-sm"
              ml="auto"
              rightSection={<IconArrowUpRight size={18} aria-hidden />}
            >
              {t("work.whole")}
            </Button>
          </div>
          <Suspense fallback={<Loader aria-label={t("error.loading")} />}>
            <Preview key={chosen} subject={subject} id={chosen} onActed={goOn} />
          </Suspense>
        </section>
      ) : (
        <Center h="100%">
          <Text c="dimmed">{work.isSuccess && rows.length > 0 ? t("work.choose") : ""}</Text>
        </Center>
      )}
    </Divided>
  );
}

function Count({ of: count }: { of: number | undefined }) {
  return count ? (
    <Text span fw={700} size="sm" c="primary.6">
      {count}
    </Text>
  ) : null;
}
