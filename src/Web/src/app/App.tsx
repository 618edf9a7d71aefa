import { Center, Loader, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { BrowserRouter, Route, Routes } from "react-router";
import { HomePage } from "../features/my-work/HomePage";
import { SessionGate } from "../features/sign-in/SessionGate";
import { mayBeAsked, pauseBefore } from "../shared/api/patience";
import { FaultBoundary } from "./FaultBoundary";
import { NotFoundPage } from "./NotFoundPage";
import { pages } from "./pages";
import { Shell } from "./Shell";
import { theme, variables } from "./theme";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: mayBeAsked,
      retryDelay: pauseBefore,
    },
  },
});

const nonce = document.querySelector<HTMLMetaElement>("meta[name=style-nonce]")?.content ?? "";
// What keeps the page still behind a window writes a style of its own, and asks here for the word that lets it.
Object.assign(globalThis, { __webpack_nonce__: nonce });

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      getStyleNonce={() => nonce}
      defaultColorScheme="light"
    >
      <Notifications position="top-right" />
      <QueryClientProvider client={queries}>
        {/* What is left is gone at once. In a transition the document that was open would stay, buttons and all, under the hand of who has chosen another. */}
        <BrowserRouter useTransitions={false}>
          <SessionGate>
            {(me) => (
              <Shell me={me}>
                <FaultBoundary>
                  <Suspense fallback={<Waiting />}>
                    <Routes>
                      <Route path="/" element={<HomePage />} />
                      <Route path="/my-work/:section" element={<HomePage />} />
                      <Route path="/my-work/:section/:subject/:subjectId" element={<HomePage />} />
                      {pages.map(({ path, page: Page }) => (
                        <Route key={path} path={path} element={<Page />} />
                      ))}
                      <Route path="*" element={<NotFoundPage />} />
                    </Routes>
                  </Suspense>
                </FaultBoundary>
              </Shell>
            )}
          </SessionGate>
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Center h="60vh">
      <Loader aria-label={t("error.loading")} />
    </Center>
  );
}
