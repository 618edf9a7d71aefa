import { Alert, Anchor, Button, Group, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { FunctionView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { useOrganization } from "../../shared/pick/pickers";
import { Day } from "../../shared/ui/Day";
import { Failure } from "../../shared/ui/Failure";
import { Section } from "../../shared/ui/Section";
import { useMe } from "../sign-in/session";
import { taskCardsKey } from "../task-cards/queries";
import { OpenTaskCard } from "../tasks/OpenTaskCard";
import classes from "./Functions.module.css";
import { useFunction } from "./queries";

/** A function or unit task: where it stands, whose it is, what documents get from it, and what came before and after. */
export function FunctionDetail({
  code,
  on,
  onChoose,
}: {
  code: string;
  on: string | undefined;
  onChoose: (code: string) => void;
}) {
  const t = useWords("functions");
  const me = useMe();
  const organization = useOrganization();
  const found = useFunction(code, on);
  if (found.isPending) return <Skeleton h={280} />;
  if (found.isError) return <Failure error={found.error} retry={() => found.refetch()} />;
  const view = found.data;
  const department = organization.data?.departments.find((one) => one.code === view.departmentCode);
  const isOwn = view.level === "UnitTask" && view.agencyCode === me.data?.agencyCode;
  return (
    <Section title={view.name} lead={t(`level.${view.level}`)} action={isOwn && view.isInForce && <Acts view={view} />}>
      {!view.isInForce && <Alert color="warning">{t("ended")}</Alert>}
      <dl className={classes.facts}>
        <dt>{t("place")}</dt>
        <dd>
          {view.path.map((above, place) => (
            <span key={above.code}>
              {place > 0 && " › "}
              <Go code={above.code} onChoose={onChoose}>
                {above.name}
              </Go>
            </span>
          ))}
          {view.path.length === 0 && "–"}
        </dd>
        <dt>{t("code")}</dt>
        <dd>{view.code}</dd>
        {view.level === "UnitTask" && (
          <>
            <dt>{t("department")}</dt>
            <dd>{department?.name ?? (isOwn ? view.departmentCode : t("other"))}</dd>
            <dt>{t("retention")}</dt>
            <dd>{view.retention ? t(`years.${view.retention}`) : "–"}</dd>
            <dt>{t("disclosure")}</dt>
            <dd>
              {view.disclosure ? t(`class.${view.disclosure}`) : "–"}
              {view.clauses.length > 0 && ` · ${t("clauses", { clauses: view.clauses.join(", ") })}`}
            </dd>
          </>
        )}
        <dt>{t("from")}</dt>
        <dd>
          <Day at={view.from} />
          {view.until && (
            <>
              {" – "}
              <Day at={view.until} />
            </>
          )}
        </dd>
        {view.otherNames.length > 0 && (
          <>
            <dt>{t("otherNames")}</dt>
            <dd>{view.otherNames.join(", ")}</dd>
          </>
        )}
        <Others name={t("successors")} codes={view.successors} on={on} onChoose={onChoose} />
        <Others name={t("continues")} codes={view.continues} on={on} onChoose={onChoose} />
      </dl>
    </Section>
  );
}

function Acts({ view }: { view: FunctionView }) {
  const t = useWords("functions");
  const card = useQuery({
    queryKey: [...taskCardsKey, "of", view.code],
    queryFn: () => answered(api.GET("/api/task-cards", { params: { query: { task: view.code, limit: 1 } } })),
  });
  const opened = card.data?.items[0];
  return (
    <Group gap="xs">
      <Button component={Link} to={`/documents/new?unitTask=${encodeURIComponent(view.code)}`}>
        {t("draft")}
      </Button>
      {opened && (
        <Button variant="default" component={Link} to={`/task-cards/${opened.taskCardId}`}>
          {t("card")}
        </Button>
      )}
      {card.data && !opened && <OpenTaskCard isQuiet task={{ kind: "UnitTask", code: view.code, name: view.name }} />}
    </Group>
  );
}

/** Other functions by their names, each one step away. */
function Others({
  name,
  codes,
  on,
  onChoose,
}: {
  name: string;
  codes: readonly string[];
  on: string | undefined;
  onChoose: (code: string) => void;
}) {
  if (codes.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {codes.map((code) => (
          <div key={code}>
            <Named code={code} on={on} onChoose={onChoose} />
          </div>
        ))}
      </dd>
    </>
  );
}

function Named({ code, on, onChoose }: { code: string; on: string | undefined; onChoose: (code: string) => void }) {
  const found = useFunction(code, on);
  return (
    <Go code={code} onChoose={onChoose}>
      {found.data?.name ?? code}{" "}
      <Text span inherit c="dimmed">
        ({code})
      </Text>
    </Go>
  );
}

function Go({
  code,
  onChoose,
  children,
}: {
  code: string;
  onChoose: (code: string) => void;
  children: React.ReactNode;
}) {
  return (
    <Anchor component="button" type="button" inherit onClick={() => onChoose(code)}>
      {children}
    </Anchor>
  );
}
