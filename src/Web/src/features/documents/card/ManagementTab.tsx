import { Anchor, Stack, Text, Title } from "@mantine/core";
import { Link } from "react-router";
import type { Correction, DocumentCardView } from "../../../shared/api/schema";
import { day, moment } from "../../../shared/format/time";
import { useLanguage, useWords } from "../../../shared/i18n";
import { Facts } from "../../../shared/ui/Facts";

/** Number, unit task, retention, disclosure and access: how the record is kept and who may see it. */
export function ManagementTab({ card }: { card: DocumentCardView }) {
  const t = useWords("documents");
  const { language } = useLanguage();
  const { management, register, information, head } = card;
  return (
    <Stack gap="lg">
      <Facts
        of={[
          [t("management.number"), register?.number ?? head.number ?? t("management.none")],
          [t("management.registeredOn"), register && day(register.entry.registeredOn, language)],
          [t("management.title"), register && register.entry.title !== head.title && register.entry.title],
          [t("management.unitTask"), management.unitTaskName],
          [t("management.recordFile"), management.recordFile],
          [t("management.retention"), management.retention && t(`retention.${management.retention}`)],
          [t("management.disclosure"), management.disclosure && t(`disclosure.${management.disclosure.class}`)],
          [
            t("management.clauses"),
            management.disclosure && management.disclosure.clauses.length > 0 && (
              <div>
                {management.disclosure.clauses.map((clause) => (
                  <div key={clause}>{t(`clause.c${clause}`)}</div>
                ))}
              </div>
            ),
          ],
          [t("management.why"), management.disclosure?.reason],
          [t("management.access"), t(`access.${management.access}`)],
          [t("management.kind"), t(`kind.${head.kind}`)],
          [t("management.matter"), information?.matter],
          [t("management.significance"), information && t(`significance.${information.significance}`)],
          [t("management.sender"), information && !information.isInternal && t(`sender.${information.sender}`)],
          [t("management.due"), information?.dueAt && moment(information.dueAt, language)],
          [
            t("management.decided"),
            head.decidedAt &&
              head.decidedBy &&
              `${moment(head.decidedAt, language)} · ${head.decidedBy.post} ${head.decidedBy.name}`,
          ],
          [t("management.effectiveAt"), head.effectiveAt && moment(head.effectiveAt, language)],
          [
            t("management.owes"),
            management.owesReportTo &&
              t("management.owesTo", { name: management.owesReportTo.name, post: management.owesReportTo.post }),
          ],
          [
            t("card.replaces"),
            head.replaces && (
              <Anchor component={Link} to={`/documents/${head.replaces}`} inherit>
                {t("preview.open")}
              </Anchor>
            ),
          ],
        ]}
      />
      {register && register.corrections.length > 0 && <Corrections corrections={register.corrections} />}
      {register && register.returnedOriginals.length > 0 && (
        <section>
          <Title order={2}>{t("management.originals")}</Title>
          {register.returnedOriginals.map((original) => (
            <Text key={original.round} size="sm">
              {original.registration.number.departmentName}-{original.registration.number.serial} · {original.title} ·{" "}
              {moment(original.at, language)}
            </Text>
          ))}
        </section>
      )}
    </Stack>
  );
}

/** What stood in the register before, and who corrected it why. */
function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  const t = useWords("documents");
  const { language } = useLanguage();
  // A retention period is kept by its name; everything else is as it was written.
  const told = (correction: Correction, value: string) =>
    correction.field === "Retention"
      ? t(`retention.${value}`)
      : correction.field === "RegisteredOn"
        ? day(value, language)
        : value;
  return (
    <section>
      <Title order={2}>{t("management.corrections")}</Title>
      {corrections.map((correction) => (
        <div key={`${correction.at}/${correction.field}`}>
          <Text size="sm" mt="xs">
            {t("management.correction", {
              field: t(`field.${correction.field}`),
              from: told(correction, correction.from),
              to: told(correction, correction.to),
            })}
          </Text>
          <Text size="sm" c="dimmed">
            {t("management.correctedBy", {
              name: correction.by.name,
              post: correction.by.post,
              at: moment(correction.at, language),
              reason: correction.reason,
            })}
          </Text>
        </div>
      ))}
    </section>
  );
}
