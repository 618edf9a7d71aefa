import { Stack, Text, Title } from "@mantine/core";
import type { CardStep, DocumentCardView, Round } from "../../../shared/api/schema";
import { day, moment } from "../../../shared/format/time";
import { useLanguage, useWords } from "../../../shared/i18n";
import { Empty } from "../../../shared/ui/Empty";
import { ReportingPath } from "../ReportingPath";
import classes from "./Tables.module.css";

/** The path of each round: who, with which post, under which authority, said what and when. */
export function PathTab({ card }: { card: DocumentCardView }) {
  const t = useWords("documents");
  const rounds = [...(card.rounds ?? [])].reverse();
  if (!card.rounds)
    return card.path ? (
      <Stack gap="md">
        <ReportingPath drafter={card.head.drafter} path={card.path} />
        <Text size="sm" c="dimmed">
          {t("card.noTrail")}
        </Text>
      </Stack>
    ) : (
      <Empty>{t("card.noTrail")}</Empty>
    );
  if (rounds.length === 0) return <Empty>{t("path.none")}</Empty>;
  return (
    <Stack gap="xl">
      {rounds.map((round) => (
        <OneRound key={round.number} round={round} card={card} />
      ))}
    </Stack>
  );
}

function OneRound({ round, card }: { round: Round; card: DocumentCardView }) {
  const t = useWords("documents");
  const { language } = useLanguage();
  const isLast = round.number === card.rounds?.length;
  return (
    <section>
      <Title order={2} mb={4}>
        {t("path.round", { count: round.number })} · {t(`path.outcome.${round.outcome}`)}
      </Title>
      <Text size="sm" c="dimmed">
        {t("path.submitted", { at: moment(round.submittedAt, language) })}
        {round.endedAt &&
          round.endedBy &&
          ` · ${t(`path.outcome.${round.outcome}`)} ${t("path.ended", {
            at: moment(round.endedAt, language),
            name: round.endedBy.name,
            post: round.endedBy.post,
          })}`}
      </Text>
      {round.reason && (
        <Text size="sm" mt={4}>
          “{round.reason}”
        </Text>
      )}
      {isLast && (
        <div className={classes.drawing}>
          <ReportingPath drafter={card.head.drafter} path={round.path} />
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={classes.frame} tabIndex={0} aria-label={t("path.round", { count: round.number })}>
        <table className={classes.table}>
          <thead>
            <tr>
              {(["step", "act", "who", "authority", "state", "opinion", "at"] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`path.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {round.path.map((step) => (
              <StepRow key={step.number} step={step} round={round} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function StepRow({ step, round }: { step: CardStep; round: Round }) {
  const t = useWords("documents");
  const { language } = useLanguage();
  const who = step.by ?? step.assignee;
  return (
    <tr>
      <td>{step.stage}</td>
      <td>{t(`document.act.${step.act}`)}</td>
      <td>
        {who.departmentName} {who.post} <strong>{who.name}</strong>
        {step.by && step.by.personId !== step.assignee.personId && (
          <Text size="xs" c="dimmed">
            {t("path.inPlaceOf", { name: step.assignee.name, post: step.assignee.post })}
          </Text>
        )}
      </td>
      <td className={classes.words}>
        <AuthorityWords step={step} />
      </td>
      <td>
        {stateOf(step, round, t)}
        {step.agrees === false && step.status === "Done" && ` · ${t("path.disagrees")}`}
        {step.heldUntil && ` · ${t("path.heldUntil", { day: day(step.heldUntil, language) })}`}
        {step.status === "Done" && step.contentVersion && step.contentVersion > 1 && (
          <Text size="xs" c="dimmed">
            {t("path.edited", { count: step.contentVersion })}
          </Text>
        )}
      </td>
      <td className={classes.words}>{step.opinion ?? "–"}</td>
      <td>{step.closedAt ? moment(step.closedAt, language) : "–"}</td>
    </tr>
  );
}

// In a round that has ended nobody's turn is still to come: the open step is the one that ended it, or was overtaken.
function stateOf(step: CardStep, round: Round, t: (key: string) => string): string {
  if (round.outcome === "Running" || step.status === "Done" || step.status === "Skipped")
    return t(`document.step.${step.status}`);
  return step.closedAt ? t(`path.outcome.${round.outcome}`) : t("path.notReached");
}

/** By which rule or order somebody decided for another, in words. */
function AuthorityWords({ step }: { step: CardStep }) {
  const t = useWords("documents");
  const { language } = useLanguage();
  const delegated = step.authority?.delegatedUnder;
  const proxy = step.authority?.proxyUnder;
  if (!delegated && !proxy) return step.status === "Done" ? t("path.own") : "–";
  return (
    <>
      {delegated && <div>{t("path.delegated", { matter: delegated.matter, post: delegated.decidingPost })}</div>}
      {proxy && (
        <div>
          {t("path.proxy", {
            name: proxy.absent.name,
            post: proxy.absent.post,
            from: day(proxy.from, language),
            to: day(proxy.to, language),
          })}
        </div>
      )}
    </>
  );
}
