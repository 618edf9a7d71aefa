import { Center, Loader } from "@mantine/core";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "../../shared/api/schema";
import { Failure } from "../../shared/ui/Failure";
import { SignInPage } from "./SignInPage";
import { useMe } from "./session";

const FirstPasswordPage = lazy(() => import("../account/FirstPasswordPage"));

/** Shows what is behind it to whoever is signed in, and the way in to everybody else. */
export function SessionGate({ children }: { children: (me: Me) => ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
  if (me.isPending)
    return (
      <Center h="100vh">
        <Loader aria-label={t("error.loading")} />
      </Center>
    );
  if (me.isError)
    return (
      <Center h="100vh">
        <Failure error={me.error} retry={() => me.refetch()} />
      </Center>
    );
  if (me.data?.mustChangePassword)
    return (
      <Suspense>
        <FirstPasswordPage />
      </Suspense>
    );
  return me.data ? children(me.data) : <SignInPage />;
}
