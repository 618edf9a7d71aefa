import { Button, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "../../shared/api/schema";
import { Failure } from "../../shared/ui/Failure";
import { PasswordField } from "../../shared/ui/PasswordField";
import { useSignIn } from "./session";

export function SignInForm({ onSignedIn }: { onSignedIn?: (me: Me | null) => void }) {
  const { t } = useTranslation();
  const signIn = useSignIn(onSignedIn);
  const [signInName, setSignInName] = useState("");
  const [password, setPassword] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate({ signInName, password });
      }}
    >
      <Stack>
        <TextInput
          label={t("signIn.name")}
          autoComplete="username"
          required
          value={signInName}
          onChange={(event) => setSignInName(event.currentTarget.value)}
        />
        <PasswordField
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
  );
}
