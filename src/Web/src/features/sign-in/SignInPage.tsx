import { Button, Center, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n";
import { DemonstrationAccounts } from "./DemonstrationAccounts";
import { SignInForm } from "./SignInForm";

export function SignInPage() {
  const { t } = useTranslation();
  const { language, change } = useLanguage();
  useDocumentTitle(`${t("signIn.title")} · ${t("product")}`);
  return (
    <Center component="main" mih="100vh" p="md">
      <Stack w={560} maw="100%">
        <Paper withBorder p="xl">
          <Stack>
            <Group justify="space-between" align="flex-start" wrap="nowrap">
              <div>
                <Title order={1}>{t("product")}</Title>
                <Text c="dimmed">{t("signIn.lead")}</Text>
              </div>
              <Button
                variant="subtle"
                size="compact-sm"
                flex="none"
                lang={language === "ko" ? "en" : "ko"}
                onClick={() => change(language === "ko" ? "en" : "ko")}
              >
                {t("nav.language")}
              </Button>
            </Group>
            <SignInForm />
          </Stack>
        </Paper>
        <DemonstrationAccounts />
      </Stack>
    </Center>
  );
}
