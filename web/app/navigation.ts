import {
  IconAdjustmentsHorizontal,
  IconBook2,
  IconChartDots,
  IconChecklist,
  IconFileText,
  IconGauge,
  IconHistory,
  IconLayoutDashboard,
  IconReportSearch,
  IconRocket,
  IconSettings,
  IconTags,
  IconWebhook,
} from "@tabler/icons-react";
import type { Icon } from "@tabler/icons-react";
import type { Role } from "../gql/graphql.ts";

export interface Destination {
  readonly to: string;
  readonly label: string;
  readonly icon: Icon;
  /** Whoever has less finds nothing there, and is not led there. */
  readonly needs?: Role;
}

/** Where the side bar leads, in groups. */
export const NAVIGATION: readonly {
  readonly title: string;
  readonly items: readonly Destination[];
}[] = [
  {
    title: "Work",
    items: [
      { to: "/", label: "Dashboard", icon: IconLayoutDashboard },
      { to: "/review", label: "Review", icon: IconChecklist },
      { to: "/try", label: "Try it", icon: IconRocket },
    ],
  },
  {
    title: "Library",
    items: [
      { to: "/contents", label: "Contents", icon: IconFileText },
      { to: "/tags", label: "Tags", icon: IconTags },
      { to: "/knowledge", label: "Knowledge", icon: IconBook2 },
    ],
  },
  {
    title: "Operation",
    items: [
      { to: "/jobs", label: "Jobs", icon: IconGauge },
      { to: "/runs", label: "Runs", icon: IconHistory },
      { to: "/evaluations", label: "Evaluations", icon: IconChartDots },
      { to: "/audit", label: "Audit", icon: IconReportSearch },
      { to: "/webhooks", label: "Webhooks", icon: IconWebhook, needs: "ADMIN" },
    ],
  },
  {
    title: "Behaviour",
    items: [
      { to: "/dial", label: "Dial", icon: IconAdjustmentsHorizontal },
      { to: "/settings", label: "Settings", icon: IconSettings },
    ],
  },
];
