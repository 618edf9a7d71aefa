import "./words";
import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { api } from "../../shared/api/client";
import { useAct } from "../../shared/api/queries";
import type { ChangePasswordRequest } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { PasswordField } from "../../shared/ui/PasswordField";
import { meKey } from "../sign-in/session";

/** Changes one's own password; as the first thing that somebody with a given password does, or at any time. */
export function ChangePasswordForm({ isFirst = false, onDone }: { isFirst?: boolean; onDone?: () => void }) {
  const t = useWords("account");
  const [current, setCurrent] = useState("");
  const [wanted, setWanted] = useState("");
  const [again, setAgain] = useState("");
  const differs = again !== "" && again !== wanted;
  const change = useAct((body: ChangePasswordRequest) => api.POST("/api/me/password", { body }), {
    touches: [meKey],
    done: t("password.done"),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (differs) return;
        change.mutate(
          { currentPassword: current, newPassword: wanted },
          {
            onSuccess: () => {
              setCurrent("");
              setWanted("");
              setAgain("");
              onDone?.();
            },
          },
        );
      }}
    >
      <Stack gap="sm" maw={480}>
        <Text size="sm">{t(isFirst ? "password.first" : "password.next")}</Text>
        <PasswordField
          label={t("password.current")}
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordField
          label={t("password.new")}
          description={t("password.newNote")}
          autoComplete="new-password"
          required
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <PasswordField
          label={t("password.again")}
          autoComplete="new-password"
          required
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={differs && t("password.differs")}
        />
        {change.isError && <Failure error={change.error} />}
        <Button type="submit" loading={change.isPending} disabled={differs} style={{ alignSelf: "flex-start" }}>
          {t("password.submit")}
        </Button>
      </Stack>
    </form>
  );
}
