import type { Graph } from "../../graph/graph.ts";
import {
  overviewConfidences,
  overviewCounts,
  overviewDays,
  overviewOrigins,
  overviewTopTags,
} from "../../graph/queries/overview.ts";

const BINS = 10;
const DAYS = 30;
const DAY_MS = 86_400_000;

/** Figures over the whole graph; each is one statement, so that only those that are asked for are counted. */
export function createOverview(graph: Graph) {
  return {
    counts: () => graph.one(overviewCounts, {}),

    origins: () => graph.many(overviewOrigins, {}),

    topTags: (limit: number) => graph.many(overviewTopTags, { limit }),

    /** Of the tags that the model gave: ten bins, also those that are empty. */
    async confidences() {
      const rows = await graph.many(overviewConfidences, {});
      const counts = new Map(rows.map(({ bin, count }) => [bin, count]));
      return Array.from({ length: BINS }, (_, bin) => ({
        from: bin / BINS,
        to: (bin + 1) / BINS,
        count: counts.get(bin) ?? 0,
      }));
    },

    /** Today and the 29 days before it (UTC), the earliest first, also those without any tag. */
    async days(now: number = Date.now()) {
      const days = Array.from({ length: DAYS }, (_, i) => dayOf(now - (DAYS - 1 - i) * DAY_MS));
      const rows = await graph.many(overviewDays, { since: `${days[0]}T00:00:00Z` });
      const byDay = new Map(rows.map((row) => [row.day, row]));
      return days.map((day) => byDay.get(day) ?? { day, model: 0, human: 0 });
    },
  };
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
