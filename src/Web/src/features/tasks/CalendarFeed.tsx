import { Alert, Button, Code, CopyButton, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import { answered, useAct } from "../../shared/api/queries";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { Section } from "../../shared/ui/Section";

const feedKey = ["calendar-feed"] as const;

/** The private address at which a calendar program finds my meetings and due days. */
export function CalendarFeed() {
  const t = useWords("tasks");
  const { language } = useLanguage();
  const [address, setAddress] = useState<string | null>(null);
  const feed = useQuery({ queryKey: feedKey, queryFn: () => answered(api.GET("/api/calendar-feed")) });
  const make = useAct(() => api.POST("/api/calendar-feed"), { touches: [feedKey], done: t("calendar.made") });
  const end = useAct(() => api.DELETE("/api/calendar-feed"), { touches: [feedKey], done: t("calendar.ended") });
  const madeAt = feed.data?.madeAt;
  const show = (answer: { address: string }) => setAddress(new URL(answer.address, window.location.origin).href);
  return (
    <Section title={t("calendar.title")} lead={t("calendar.lead")}>
      {feed.isError && <Failure error={feed.error} retry={() => feed.refetch()} />}
      {make.isError && <Failure error={make.error} />}
      {address ? (
        <Alert color="warning" title={t("calendar.address")}>
          <Group gap="xs">
            <Code>{address}</Code>
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {t(copied ? "calendar.copied" : "calendar.copy")}
                </Button>
              )}
            </CopyButton>
          </Group>
          <Text size="sm" mt="xs">
            {t("calendar.once")}
          </Text>
        </Alert>
      ) : (
        feed.data && (
          <Text size="sm">{madeAt ? t("calendar.since", { day: day(madeAt, language) }) : t("calendar.none")}</Text>
        )
      )}
      <Group gap="xs">
        {madeAt ? (
          <>
            <ActButton
              label={t("calendar.remake")}
              lead={t("calendar.remakeLead")}
              verb={t("calendar.remake")}
              button={{ size: "xs" }}
              act={make}
              fields={{}}
              asked={() => undefined}
              onDone={show}
            />
            <ActButton
              label={t("calendar.end")}
              lead={t("calendar.endLead")}
              verb={t("calendar.end")}
              color="danger.6"
              button={{ size: "xs" }}
              act={end}
              fields={{}}
              asked={() => undefined}
              onDone={() => setAddress(null)}
            />
          </>
        ) : (
          <Button
            size="xs"
            variant="default"
            loading={make.isPending}
            onClick={() => make.mutate(undefined, { onSuccess: show })}
          >
            {t("calendar.make")}
          </Button>
        )}
      </Group>
    </Section>
  );
}
