import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { api } from "../../shared/api/client";
import type { Official } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import type { Choice } from "../../shared/pick/Picker";
import { PersonPicker } from "../../shared/pick/pickers";
import { Part } from "../boards/BoardFrame";
import classes from "./Administration.module.css";
import { type Command, CommandModal, type Field } from "./Command";

/** Accounts of the agency's people: one person, and what to do with the account. */
export function AccountsSection() {
  const t = useWords("administration");
  const [person, setPerson] = useState<Choice<Official> | null>(null);
  const [command, setCommand] = useState<Command | null>(null);
  const password: Field = {
    name: "password",
    label: t("accounts.password"),
    note: t("accounts.passwordNote"),
    kind: "password",
  };
  const personId = person?.value ?? "";
  const params = { path: { personId } };
  const commands: readonly Command[] = [
    {
      key: "open",
      verb: t("accounts.open"),
      next: t("accounts.openNext"),
      fields: [{ name: "signInName", label: t("accounts.signInName") }, password],
      done: t("accounts.opened"),
      send: ({ signInName = "", password = "" }) =>
        api.POST("/api/accounts", { body: { personId, signInName, password } }),
    },
    {
      key: "set",
      verb: t("accounts.setPassword"),
      next: t("accounts.setNext"),
      fields: [password],
      done: t("accounts.set"),
      send: ({ password = "" }) => api.POST("/api/accounts/{personId}/set-password", { params, body: { password } }),
    },
    {
      key: "lock",
      verb: t("accounts.lock"),
      next: t("accounts.lockNext"),
      fields: [{ name: "reason", label: t("accounts.reason") }],
      isGrave: true,
      done: t("accounts.locked"),
      send: ({ reason = "" }) => api.POST("/api/accounts/{personId}/lock", { params, body: { reason } }),
    },
    {
      key: "unlock",
      verb: t("accounts.unlock"),
      next: t("accounts.unlockNext"),
      fields: [],
      done: t("accounts.unlocked"),
      send: () => api.POST("/api/accounts/{personId}/unlock", { params }),
    },
  ];
  return (
    <Part title={t("accounts.title")}>
      <Stack gap="sm" className={classes.form}>
        <Text size="sm">{t("accounts.lead")}</Text>
        <PersonPicker label={t("accounts.person")} chosen={person} onChoose={setPerson} />
        {person && (
          <Group gap="sm">
            {commands.map((one) => (
              <Button
                key={one.key}
                variant="default"
                {...(one.isGrave ? { c: "danger.6" } : {})}
                onClick={() => setCommand(one)}
              >
                {one.verb}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
      {command && person && <CommandModal command={command} about={person.of.name} onClose={() => setCommand(null)} />}
    </Part>
  );
}
