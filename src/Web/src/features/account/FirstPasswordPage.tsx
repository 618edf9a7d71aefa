import "./words";
import { Center, Paper, Stack, Title } from "@mantine/core";
import { useWords } from "../../shared/i18n";
import { ChangePasswordForm } from "./ChangePasswordForm";

/** What stands before everything else for whoever still has the password that somebody else gave out. */
export default function FirstPasswordPage() {
  const t = useWords("account");
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" w={520} maw="100%">
        <Stack>
          <Title order={1}>{t("password.title")}</Title>
          <ChangePasswordForm isFirst />
        </Stack>
      </Paper>
    </Center>
  );
}
