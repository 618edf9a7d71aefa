import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "krds-uiux/resources/css/token/krds_tokens.css";
import "./app/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { startTranslation } from "./shared/i18n";

await startTranslation();
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
