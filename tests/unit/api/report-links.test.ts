import { describe, expect, it } from "vitest";
import { isSigned, reportPath } from "../../../api/report-links.ts";

const NOW = Date.parse("2026-11-25T12:00:00Z");
const queryOf = (path: string) =>
  Object.fromEntries(new URL(path, "http://localhost").searchParams.entries());

describe("the link to a report", () => {
  it("holds for ten minutes, and for that report alone", () => {
    const query = queryOf(reportPath("newsroom", NOW));
    expect(isSigned("newsroom", query, NOW + 599_000)).toBe(true);
    expect(isSigned("newsroom", query, NOW + 601_000)).toBe(false);
    expect(isSigned("other", query, NOW)).toBe(false);
  });

  it("cannot be made longer or up", () => {
    const query = queryOf(reportPath("newsroom", NOW));
    const longer = String(Number(query["until"]) + 60_000);
    expect(isSigned("newsroom", { ...query, until: longer }, NOW)).toBe(false);
    expect(isSigned("newsroom", { ...query, signature: "" }, NOW)).toBe(false);
    expect(isSigned("newsroom", { ...query, until: "NaN" }, NOW)).toBe(false);
    expect(isSigned("newsroom", { until: [query["until"]], signature: {} }, NOW)).toBe(false);
    expect(isSigned("newsroom", {}, NOW)).toBe(false);
  });
});
