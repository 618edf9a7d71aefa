import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { BrowserRouter, Navigate, Route, Routes } from "react-router";
import { SessionGate } from "../features/sign-in/SessionGate";
import { HomePage } from "../features/work/HomePage";
import { Refusal } from "../shared/api/client";
import { Shell } from "./Shell";
import { theme, variables } from "./theme";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What was refused is refused the next time too; what was not reached may be.
      retry: (failures, error) => !(error instanceof Refusal) && failures < 2,
    },
  },
});

const nonce = document.querySelector<HTMLMetaElement>("meta[name=style-nonce]")?.content ?? "";

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
        <BrowserRouter>
          <SessionGate>
            {(me) => (
              <Shell me={me}>
                <Routes>
                  <Route path="/" element={<HomePage />} />
                  <Route path="/work/:section" element={<HomePage />} />
                  <Route path="/work/:section/:subjectId" element={<HomePage />} />
                  <Route path="*" element={<Navigate to="/" replace />} />
                </Routes>
              </Shell>
            )}
          </SessionGate>
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}
