import { Accordion, Group, Paper, ScrollArea, Stack, Text, TextInput, Title, UnstyledButton } from "@mantine/core";
import { IconLogin2, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { DemonstrationAccount } from "../../shared/api/schema";
import { Failure } from "../../shared/ui/Failure";
import classes from "./DemonstrationAccounts.module.css";
import { useSignIn } from "./session";

/** Whose eyes a visitor of a demonstration may see it with; a store that is none has no such list. */
export function DemonstrationAccounts() {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const signIn = useSignIn();
  const found = useQuery({
    queryKey: ["demonstration"],
    queryFn: () => answered(api.GET("/api/demonstration/accounts")),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!found.data) return null;
  const sought = words.trim().toLocaleLowerCase();
  const accounts = found.data.accounts.filter((account) =>
    [account.name, account.post, account.departmentName, account.agencyName, ...duties(account, t)].some((text) =>
      text.toLocaleLowerCase().includes(sought),
    ),
  );
  // Whoever keeps the installation is of no agency, and comes last.
  const agencyOf = (account: DemonstrationAccount) => account.agencyName || t("signIn.installation");
  const agencies = [...new Set(accounts.map(agencyOf))].sort(
    (a, b) => Number(a === t("signIn.installation")) - Number(b === t("signIn.installation")),
  );
  return (
    <Paper withBorder p="lg">
      <Stack gap="sm">
        <div>
          <Title order={2}>{t("signIn.demonstration")}</Title>
          <Text size="sm" c="dimmed">
            {t("signIn.demonstrationLead")}
          </Text>
        </div>
        <TextInput
          aria-label={t("signIn.find")}
          placeholder={t("signIn.find")}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {signIn.isError && <Failure error={signIn.error} />}
        <Accordion
          multiple
          order={3}
          variant="default"
          value={sought ? agencies : undefined}
          defaultValue={agencies.slice(0, 1)}
          chevronPosition="left"
        >
          {agencies.map((agency) => (
            <Accordion.Item key={agency} value={agency}>
              <Accordion.Control>{agency}</Accordion.Control>
              <Accordion.Panel>
                <ScrollArea.Autosize mah={340}>
                  {accounts
                    .filter((account) => agencyOf(account) === agency)
                    .map((account) => (
                      <UnstyledButton
                        key={account.signInName}
                        className={classes.account}
                        disabled={signIn.isPending}
                        onClick={() => signIn.mutate({ signInName: account.signInName, password: account.password })}
                      >
                        <Group justify="space-between" wrap="nowrap" gap="sm">
                          <span>
                            <Text span fw={500}>
                              {account.name}
                            </Text>{" "}
                            <Text span size="sm">
                              {[account.post, account.departmentName].filter(Boolean).join(" · ")}
                            </Text>
                            {duties(account, t).length > 0 && (
                              <Text size="sm" c="dimmed">
                                {duties(account, t).join(" · ")}
                              </Text>
                            )}
                          </span>
                          <IconLogin2 size={20} aria-hidden />
                        </Group>
                      </UnstyledButton>
                    ))}
                </ScrollArea.Autosize>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      </Stack>
    </Paper>
  );
}

/** What the person can show, in the words of the office. */
function duties(account: DemonstrationAccount, t: (key: string) => string): readonly string[] {
  return [
    ...(account.headsDepartment ? [t("signIn.heads")] : []),
    ...(account.agencyName === "" ? [t("signIn.keepsInstallation")] : []),
    ...account.offices.map((office) => t(`office.${office}`)),
  ];
}
