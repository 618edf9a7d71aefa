import "../boards/words";
import "./words";
import { SegmentedControl, Text } from "@mantine/core";
import { useSearchParams } from "react-router";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { FilterBar } from "../boards/FilterBar";
import { ActsTable } from "./ActsTable";
import { useCounts, useTrailAsked } from "./asking";
import { Overview } from "./Overview";
import { TrailFilterBar } from "./TrailFilterBar";
import { Waiting } from "./Waiting";
import { WorkMatrix } from "./WorkMatrix";

const views = ["waiting", "overview", "flow", "rows"] as const;

/** How decisions go: acts by kind, person and department, the flow of work between departments, and every single act. */
export default function TrailsPage() {
  const t = useWords("trails");
  const { language } = useLanguage();
  const [params] = useSearchParams();
  const { asked, change } = useTrailAsked();
  const view = views.find((name) => name === params.get("view")) ?? "waiting";
  const total = useCounts(asked, "Act");
  return (
    <PageFrame title={t("title")} lead={t("lead")}>
      {view === "waiting" ? (
        <FilterBar fields={["from", "to", "asOf"]} seeAll={["Auditor", "RecordsOfficer"]} />
      ) : (
        <TrailFilterBar />
      )}
      <SegmentedControl
        aria-label={t("view.label")}
        style={{ alignSelf: "flex-start" }}
        value={view}
        onChange={(chosen) => change({ view: chosen === "waiting" ? null : chosen })}
        data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
      />
      <div aria-live="polite">
        {view !== "waiting" && total.data && (
          <Text size="sm">
            {t("total", { count: total.data.total })}.{" "}
            <Text span c="dimmed" inherit>
              {t("fresh", { moment: moment(total.data.asOf, language) })}
            </Text>
          </Text>
        )}
      </div>
      {total.isError && <Failure error={total.error} retry={() => total.refetch()} />}
      {!total.isError && view === "waiting" && <Waiting />}
      {!total.isError && view === "overview" && <Overview asked={asked} />}
      {!total.isError && view === "flow" && <WorkMatrix asked={asked} />}
      {!total.isError && view === "rows" && <ActsTable asked={asked} isExact={false} />}
    </PageFrame>
  );
}
