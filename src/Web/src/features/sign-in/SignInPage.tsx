import { Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../../shared/ui/Failure";
import { useSignIn } from "./session";

export function SignInPage() {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const [signInName, setSignInName] = useState("");
  const [password, setPassword] = useState("");
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" w={420} maw="100%">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            signIn.mutate({ signInName, password });
          }}
        >
          <Stack>
            <div>
              <Title order={1}>{t("product")}</Title>
              <Text c="dimmed">{t("signIn.lead")}</Text>
            </div>
            <TextInput
              label={t("signIn.name")}
              autoComplete="username"
              required
              value={signInName}
              onChange={(event) => setSignInName(event.currentTarget.value)}
            />
            <PasswordInput
              label={t("signIn.password")}
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            {signIn.isError && <Failure error={signIn.error} />}
            <Button type="submit" size="md" loading={signIn.isPending}>
              {t("signIn.submit")}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
