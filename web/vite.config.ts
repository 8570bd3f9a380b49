import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const API = "http://127.0.0.1:4000";

/** `npm run build:web` writes `dist/`, which the API serves at /console/. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/console/",
  plugins: [react()],
  build: {
    outDir: "dist",
    // The first that know light-dark() in CSS.
    target: ["chrome123", "edge123", "firefox128", "safari17.5"],
    emptyOutDir: true,
    // Inlined as data: they would need a weaker content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
  },
  server: { proxy: { "/graphql": API, "/evaluations": API } },
});
