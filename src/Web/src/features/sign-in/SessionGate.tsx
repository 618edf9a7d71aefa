import { Center, Loader, Modal, Text } from "@mantine/core";
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { onSessionEnded } from "../../shared/api/client";
import type { Me } from "../../shared/api/schema";
import { Failure } from "../../shared/ui/Failure";
import { SignInForm } from "./SignInForm";
import { SignInPage } from "./SignInPage";
import { useMe } from "./session";

const FirstPasswordPage = lazy(() => import("../account/FirstPasswordPage"));

/**
 * Shows what is behind it to whoever is signed in, and the way in to everybody else. When a session ends while somebody works, the way in
 * stands before the page: what was typed stays where it is.
 */
export function SessionGate({ children }: { children: (me: Me) => ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
  const before = useRef<Me | null>(null);
  const { refetch } = me;
  useEffect(() => onSessionEnded(() => void refetch()), [refetch]);
  if (me.isPending)
    return (
      <Center h="100vh">
        <Loader aria-label={t("error.loading")} />
      </Center>
    );
  if (me.isError && !before.current)
    return (
      <Center h="100vh">
        <Failure error={me.error} retry={() => me.refetch()} />
      </Center>
    );
  if (me.data) before.current = me.data;
  const known = me.data ?? before.current;
  if (!known) return <SignInPage />;
  if (me.data?.mustChangePassword)
    return (
      <Suspense>
        <FirstPasswordPage />
      </Suspense>
    );
  return (
    <>
      {children(known)}
      <Modal
        opened={me.data === null}
        onClose={() => {}}
        withCloseButton={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
        title={t("signIn.again")}
      >
        <Text size="sm" mb="md">
          {t("signIn.ended", { name: known.name })}
        </Text>
        <SignInForm
          onSignedIn={(signedIn) => {
            // Somebody else at the same screen begins with a page of their own.
            if (signedIn?.personId !== known.personId) window.location.assign("/");
          }}
        />
      </Modal>
    </>
  );
}
