import { describe, expect, it } from "vitest";
import { formatDifference, formatDuration, formatNumber } from "../../../../eval/report/format.ts";
import { html, trusted } from "../../../../eval/report/html.ts";
import { formatMetric, mainMetrics, metricOf } from "../../../../eval/report/metric-catalogue.ts";
import { verdictOf } from "../../../../eval/report/significance.ts";
import { inLightColours } from "../../../../eval/report/theme.ts";
import { fakeReport } from "./fake-report.ts";

describe("html", () => {
  it("escapes text, in attributes too", () => {
    const text = `<b>"Tom" & 'Jerry'</b>`;
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(
      `<p title="&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;">&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;</p>`,
    );
  });

  it("keeps nested templates and lists of them, and leaves out what is undefined", () => {
    const items = ["a", "<"].map((text) => html`<b>${text}</b>`);
    expect(html`${items}${undefined}${trusted("<br>")}${0}`.markup).toBe(
      "<b>a</b><b>&lt;</b><br>0",
    );
  });
});

describe("metrics", () => {
  it("describes metrics at any rank", () => {
    expect(metricOf("ndcgAt7")).toMatchObject({ label: "nDCG@7", better: "higher" });
    expect(metricOf("accuracyAt1")).toMatchObject({ label: "Acc@1", isMain: true });
  });

  it("shows an unknown metric under its own name, without a direction", () => {
    expect(metricOf("surprise")).toMatchObject({ label: "surprise", better: "neither" });
  });

  it("draws the main metrics that ours has, or else the first ones", () => {
    const [ours] = fakeReport().systems;
    const namesWith = (metrics: Record<string, number | null>) =>
      ours && mainMetrics({ ...ours, metrics }).map(({ name }) => name);
    expect(namesWith({ surprise: 1, microF1: 0.5, microRecall: null })).toEqual(["microF1"]);
    expect(namesWith({ surprise: 1, ece: 0.5, brier: null })).toEqual(["surprise", "ece"]);
  });

  it("tells shares to the third decimal and amounts to the third digit", () => {
    expect(formatMetric(metricOf("microF1"), 0.7)).toBe("0.700");
    expect(formatMetric(metricOf("secondsPerContent"), 23.816)).toBe("23.8");
  });
});

describe("verdictOf", () => {
  const sure = { difference: 0.1, low: 0.05, high: 0.15, p: 0.001 };

  it("knows for each metric which direction is better", () => {
    expect(verdictOf(sure, metricOf("microF1"))).toBe("better");
    expect(verdictOf(sure, metricOf("ece"))).toBe("worse");
    expect(verdictOf(sure, metricOf("keptPerContent"))).toBe("different");
  });

  it("stays open where the difference may be chance or was not tested", () => {
    expect(verdictOf({ ...sure, p: 0.05 }, metricOf("microF1"))).toBe("open");
    expect(verdictOf(undefined, metricOf("microF1"))).toBe("open");
  });
});

describe("format", () => {
  it("writes a real minus, and a plus for differences", () => {
    expect(formatNumber(-0.0312)).toBe("\u22120.031");
    expect(formatDifference(0.0312)).toBe("+0.031");
  });

  it.each([
    [3.21, "3.2 s"],
    [59.7, "60 s"],
    [150, "3 min"],
    [4512, "1 h 15 min"],
    [7190, "2 h 0 min"],
  ])("says %d seconds as %s", (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });
});

describe("inLightColours", () => {
  it("leaves no variable of the theme", () => {
    expect(inLightColours(`fill="var(--paper)" stroke="var(--unknown)"`)).toBe(
      `fill="#ffffff" stroke="var(--unknown)"`,
    );
  });
});
