import { Anchor } from "@mantine/core";
import { createBrowserRouter, Link, useRouteError } from "react-router";
import type { RouteObject } from "react-router";
import { problemOf } from "../api/errors.ts";
import { Page } from "../parts/page.tsx";
import { Empty, LoadingPage, ProblemAlert } from "../parts/states.tsx";
import { Shell } from "./shell.tsx";

const PAGES: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({
      Component: (await import("../pages/dashboard/dashboard-page.tsx")).DashboardPage,
    }),
  },
  {
    path: "contents",
    lazy: async () => ({
      Component: (await import("../pages/contents/contents-page.tsx")).ContentsPage,
    }),
  },
  {
    path: "contents/:contentId",
    lazy: async () => ({
      Component: (await import("../pages/contents/content-page.tsx")).ContentPage,
    }),
  },
  {
    path: "review",
    lazy: async () => ({
      Component: (await import("../pages/review/review-page.tsx")).ReviewPage,
    }),
  },
  {
    path: "tags",
    lazy: async () => ({ Component: (await import("../pages/tags/tags-page.tsx")).TagsPage }),
  },
  {
    path: "tags/:tagId",
    lazy: async () => ({ Component: (await import("../pages/tags/tag-page.tsx")).TagPage }),
  },
  {
    path: "knowledge",
    lazy: async () => ({
      Component: (await import("../pages/knowledge/knowledge-page.tsx")).KnowledgePage,
    }),
  },
  {
    path: "jobs",
    lazy: async () => ({ Component: (await import("../pages/jobs/jobs-page.tsx")).JobsPage }),
  },
  {
    path: "jobs/:jobId",
    lazy: async () => ({ Component: (await import("../pages/jobs/job-page.tsx")).JobPage }),
  },
  {
    path: "runs",
    lazy: async () => ({ Component: (await import("../pages/runs/runs-page.tsx")).RunsPage }),
  },
  {
    path: "runs/:runId",
    lazy: async () => ({ Component: (await import("../pages/runs/run-page.tsx")).RunPage }),
  },
  {
    path: "evaluations",
    lazy: async () => ({
      Component: (await import("../pages/evaluations/evaluations-page.tsx")).EvaluationsPage,
    }),
  },
  {
    path: "evaluations/:evaluationId",
    lazy: async () => ({
      Component: (await import("../pages/evaluations/evaluation-page.tsx")).EvaluationPage,
    }),
  },
  {
    path: "dial",
    lazy: async () => ({ Component: (await import("../pages/dial/dial-page.tsx")).DialPage }),
  },
  {
    path: "settings",
    lazy: async () => ({
      Component: (await import("../pages/settings/settings-page.tsx")).SettingsPage,
    }),
  },
  {
    path: "webhooks",
    lazy: async () => ({
      Component: (await import("../pages/webhooks/webhooks-page.tsx")).WebhooksPage,
    }),
  },
  {
    path: "webhooks/:webhookId",
    lazy: async () => ({
      Component: (await import("../pages/webhooks/webhook-page.tsx")).WebhookPage,
    }),
  },
  {
    path: "audit",
    lazy: async () => ({ Component: (await import("../pages/audit/audit-page.tsx")).AuditPage }),
  },
  {
    path: "search",
    lazy: async () => ({
      Component: (await import("../pages/search/search-page.tsx")).SearchPage,
    }),
  },
  {
    path: "try",
    lazy: async () => ({ Component: (await import("../pages/try/try-page.tsx")).TryPage }),
  },
  { path: "*", element: <NotFoundPage /> },
];

/** Every page has an address of its own, below /console. */
export function createRouter() {
  const root = {
    element: <Shell />,
    hydrateFallbackElement: <LoadingPage />,
    children: [{ errorElement: <BrokenPage />, children: PAGES }],
  };
  return createBrowserRouter([root], { basename: "/console" });
}

function NotFoundPage() {
  return (
    <Page title="Not found">
      <Empty title="There is no such page">
        <Anchor component={Link} to="/">
          Dashboard
        </Anchor>
      </Empty>
    </Page>
  );
}

/** An error of a page leaves the frame as it is. */
function BrokenPage() {
  return (
    <Page title="This page broke">
      <ProblemAlert problem={problemOf(useRouteError())} onRetry={() => window.location.reload()} />
    </Page>
  );
}
