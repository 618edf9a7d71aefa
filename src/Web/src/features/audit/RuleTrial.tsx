import { Button, Group, Skeleton, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import { exactMoment, officeDay } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { useDepartmentNames, useOrganization } from "../../shared/pick/pickers";
import { SearchSelect } from "../../shared/pick/SearchSelect";
import { DayField } from "../../shared/ui/DayField";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Part } from "../boards/BoardFrame";
import { endOf } from "../trails/asking";
import classes from "./Audit.module.css";
import { useMoment } from "./moment";

/** Runs a delegation rule that is not in force over decisions of the past: which would have gone elsewhere. Nothing of it is recorded. */
export function RuleTrial() {
  const t = useWords("audit");
  const { params, change } = useMoment();
  const organization = useOrganization().data;
  const given = (name: string) => params.get(name) || undefined;
  const matter = given("matter");
  const matters = [...new Set(organization?.delegationRules.map((rule) => rule.matter))];
  const posts = [...new Set(organization?.departments.flatMap(({ headPost }) => (headPost ? [headPost] : [])))];
  const day = officeDay();
  const asked = matter && {
    matter,
    decidingPost: given("post"),
    from: `${given("from") ?? `${day.slice(0, 4)}-01-01`}T00:00:00+09:00`,
    to: given("to") && given("to") !== day ? endOf(given("to") as string) : undefined,
  };
  return (
    <>
      <Text>{t("trial.lead")}</Text>
      <Group gap="md" align="flex-end">
        <SearchSelect
          w={240}
          label={t("trial.matter")}
          data={matters}
          value={matter ?? null}
          onChange={(chosen) => change({ matter: chosen })}
        />
        <SearchSelect
          w={240}
          clearable
          label={t("trial.post")}
          placeholder={organization?.head?.post ?? ""}
          data={posts}
          value={given("post") ?? null}
          onChange={(post) => change({ post })}
        />
        <DayField
          w={160}
          label={t("search.from")}
          value={given("from") ?? `${day.slice(0, 4)}-01-01`}
          onChange={(from) => change({ from })}
        />
        <DayField w={160} label={t("search.to")} value={given("to") ?? day} onChange={(to) => change({ to })} />
      </Group>
      {asked ? <Tried asked={asked} /> : <Empty>{t("trial.empty")}</Empty>}
    </>
  );
}

function Tried({
  asked,
}: {
  asked: { matter: string; decidingPost: string | undefined; from: string; to: string | undefined };
}) {
  const t = useWords("audit");
  const { language } = useLanguage();
  const departmentName = useDepartmentNames();
  const trial = useInfiniteQuery({
    queryKey: ["audit", "trial", asked],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/history/delegation-rules/trial", {
          params: { query: { ...asked, after: pageParam ?? undefined, limit: 100 } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  if (trial.isError) return <Failure error={trial.error} retry={() => trial.refetch()} />;
  const first = trial.data?.pages[0];
  if (!trial.data || !first) return <Skeleton h={240} />;
  return (
    <>
      <Text role="status" fw={700} size="lg">
        {t("trial.says", { decisions: first.decisions, elsewhere: first.elsewhere })}
      </Text>
      {first.load.length > 0 && (
        <Part title={t("trial.load")}>
          <PlainTable
            label={t("trial.load")}
            rows={first.load}
            rowKey={(load) => `${load.post} ${load.departmentCode}`}
            columns={[
              { key: "post", title: t("column.post"), cell: (load) => load.post },
              { key: "department", title: t("trial.department"), cell: (load) => departmentName(load.departmentCode) },
              { key: "was", title: t("trial.was"), align: "end", cell: (load) => load.was },
              { key: "wouldBe", title: t("trial.wouldBe"), align: "end", cell: (load) => load.wouldBe },
            ]}
          />
        </Part>
      )}
      {first.elsewhere > 0 && (
        <Part title={t("trial.elsewhere")}>
          <PlainTable
            label={t("trial.elsewhere")}
            rows={trial.data.pages.flatMap((page) => page.items)}
            rowKey={({ decision }) => `${decision.documentId} ${decision.at}`}
            columns={[
              {
                key: "title",
                title: t("views.document"),
                cell: ({ decision }) => (
                  <Link to={`/audit?view=document&document=${decision.documentId}`}>{decision.title}</Link>
                ),
              },
              {
                key: "when",
                title: t("column.when"),
                cell: ({ decision }) => <span className={classes.exact}>{exactMoment(decision.at, language)}</span>,
              },
              {
                key: "was",
                title: t("trial.decided"),
                cell: ({ decision: { decider } }) => `${decider.name} ${decider.post} (${decider.departmentName})`,
              },
              {
                key: "wouldBe",
                title: t("trial.wouldDecide"),
                cell: ({ lawful }) => [lawful.post, ...lawful.holders.map(({ name }) => name)].join(" "),
              },
            ]}
          />
          {trial.hasNextPage && (
            <div>
              <Button variant="default" loading={trial.isFetchingNextPage} onClick={() => trial.fetchNextPage()}>
                {t("trial.more")}
              </Button>
            </div>
          )}
        </Part>
      )}
    </>
  );
}
