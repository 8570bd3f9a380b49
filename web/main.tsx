import "@fontsource-variable/inter";
import "@mantine/core/styles.css";
import "@mantine/charts/styles.css";
import "@mantine/notifications/styles.css";
import "@xyflow/react/dist/style.css";
import "./app/style.css";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { problemOf } from "./api/errors.ts";
import { takeKeyFromAddress } from "./api/key.ts";
import { createRouter } from "./app/routes.tsx";
import { SessionGate } from "./app/session.tsx";
import { cssVariables, theme } from "./app/theme.ts";

takeKeyFromAddress();

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && problemOf(error).code === "NETWORK",
    },
  },
});
const root = document.querySelector("#root");
if (!root) throw new Error("The page has no #root");

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" />
      <QueryClientProvider client={queries}>
        <SessionGate>
          <RouterProvider router={createRouter()} />
        </SessionGate>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
