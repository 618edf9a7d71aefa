import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2022",
    // The content security policy allows no inline script.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  // The server takes a change only from its own pages: it has to see the address that the browser sees.
  server: { proxy: { "/api": { target: process.env.API ?? "http://127.0.0.1:5080", changeOrigin: false } } },
});
