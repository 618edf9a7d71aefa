import { Button, Checkbox, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { api } from "../../shared/api/client";
import { useAct } from "../../shared/api/queries";
import type { OrganizationView, TaskCardSection } from "../../shared/api/schema";
import { officeDay } from "../../shared/format/time";
import { useWords } from "../../shared/i18n";
import { DayField } from "../../shared/ui/DayField";
import { Failure } from "../../shared/ui/Failure";
import { Part } from "../boards/BoardFrame";
import classes from "./Administration.module.css";
import { organizationTouches } from "./Command";

const always = ["Header", "Plan", "Performance"] as const;
const chosenFrom = ["Intake", "Quality", "Publicity", "Customer"] as const;

/** What the task cards of the agency have. */
export function CardSectionsSection({ organization }: { organization: OrganizationView }) {
  const t = useWords("administration");
  const [chosen, setChosen] = useState<readonly string[]>([...chosenFrom]);
  const [from, setFrom] = useState(officeDay());
  const act = useAct(
    () =>
      api.POST("/api/organization/task-card-sections", {
        body: {
          sections: [...always, ...chosenFrom.filter((section) => chosen.includes(section))] as TaskCardSection[],
          from,
          version: organization.version,
        },
      }),
    { touches: organizationTouches, done: t("cards.done") },
  );
  return (
    <Part title={t("cards.title")}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t("cards.lead")}</Text>
          {always.map((section) => (
            <Checkbox key={section} label={t(`cards.section.${section}`)} checked disabled readOnly />
          ))}
          <Checkbox.Group value={[...chosen]} onChange={setChosen} label={t("cards.title")}>
            <Stack gap="xs" mt="xs">
              {chosenFrom.map((section) => (
                <Checkbox key={section} value={section} label={t(`cards.section.${section}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <DayField label={t("from")} required maw={220} value={from} onChange={setFrom} />
          {act.isError && <Failure error={act.error} />}
          <Button type="submit" loading={act.isPending} style={{ alignSelf: "flex-start" }}>
            {t("cards.submit")}
          </Button>
        </Stack>
      </form>
    </Part>
  );
}
