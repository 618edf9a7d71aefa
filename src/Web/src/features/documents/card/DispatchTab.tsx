import { Stack, Text, Title } from "@mantine/core";
import type { DeliveryLine, DocumentCardView } from "../../../shared/api/schema";
import { moment } from "../../../shared/format/time";
import { useLanguage, useWords } from "../../../shared/i18n";
import { Empty } from "../../../shared/ui/Empty";
import { Facts } from "../../../shared/ui/Facts";
import classes from "./Tables.module.css";

/** Seal and dispatch, and what became of the document at each recipient. */
export function DispatchTab({ card }: { card: DocumentCardView }) {
  const t = useWords("documents");
  const { language } = useLanguage();
  const { dispatch, information } = card;
  if (information?.isInternal) return <Empty>{t("dispatch.internal")}</Empty>;
  return (
    <Stack gap="lg">
      <Facts
        of={[
          [
            t("dispatch.seal"),
            information?.sender === "DepartmentHead"
              ? null
              : dispatch?.sealName && dispatch.sealedBy
                ? t("dispatch.sealed", {
                    seal: dispatch.sealName,
                    name: dispatch.sealedBy.name,
                    post: dispatch.sealedBy.post,
                  })
                : t("dispatch.notSealed"),
          ],
          [t("dispatch.at"), dispatch?.dispatchedAt ? moment(dispatch.dispatchedAt, language) : t("dispatch.notSent")],
          [t("dispatch.refused"), dispatch?.refusedFor],
        ]}
      />
      <section>
        <Title order={2}>{t("dispatch.recipients")}</Title>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <section className={classes.frame} tabIndex={0} aria-label={t("dispatch.recipients")}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t("dispatch.recipient")}</th>
                <th scope="col">{t("dispatch.arrived")}</th>
                <th scope="col">{t("dispatch.state")}</th>
              </tr>
            </thead>
            <tbody>
              {deliveriesOf(card).map((line) => (
                <tr key={`${line.recipient.agencyCode}/${line.recipient.name}`}>
                  <td>{line.recipient.name}</td>
                  <td>{line.arrivedAt ? moment(line.arrivedAt, language) : "–"}</td>
                  <td className={classes.words}>
                    <DeliveryWords line={line} isSent={Boolean(dispatch?.dispatchedAt)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </section>
    </Stack>
  );
}

// Before it is sent there are no deliveries, and there are recipients all the same.
function deliveriesOf(card: DocumentCardView): readonly DeliveryLine[] {
  const known = card.dispatch?.deliveries ?? [];
  if (known.length > 0) return known;
  return (card.information?.recipients ?? []).map((recipient) => ({
    recipient,
    arrivedAt: null,
    forwardedAt: null,
    receivedAs: null,
    receivedAt: null,
    returnedAt: null,
    transferredTo: null,
  }));
}

function DeliveryWords({ line, isSent }: { line: DeliveryLine; isSent: boolean }) {
  const t = useWords("documents");
  const { language } = useLanguage();
  const told = [
    line.forwardedAt && t("dispatch.forwarded", { at: moment(line.forwardedAt, language) }),
    line.receivedAs &&
      line.receivedAt &&
      t("dispatch.receivedAs", { number: line.receivedAs, at: moment(line.receivedAt, language) }),
    line.returnedAt && t("dispatch.returned", { at: moment(line.returnedAt, language) }),
    line.transferredTo && t("dispatch.transferred", { name: line.transferredTo }),
  ].filter(Boolean);
  if (told.length > 0) return <Text size="sm">{told.join(" · ")}</Text>;
  if (!isSent) return <Text size="sm">{t("dispatch.notSent")}</Text>;
  if (!line.recipient.agencyCode) return <Text size="sm">{t("dispatch.paper")}</Text>;
  return <Text size="sm">{t(line.arrivedAt ? "dispatch.arrivedOnly" : "dispatch.waiting")}</Text>;
}
