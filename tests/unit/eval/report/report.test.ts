import { describe, expect, it } from "vitest";
import { parseReport } from "../../../../eval/report/report.ts";
import type { EvaluationReport } from "../../../../eval/report/report.ts";
import { bareReport, fakeReport } from "./fake-report.ts";

/** A report with other systems than the fake one's. */
function withSystems(
  change: (systems: EvaluationReport["systems"]) => EvaluationReport["systems"],
) {
  return fakeReport({ systems: change(fakeReport().systems) });
}

describe("parseReport", () => {
  it("takes a report as it comes out of JSON", () => {
    for (const report of [fakeReport(), bareReport()]) {
      expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(
        JSON.parse(JSON.stringify(report)),
      );
    }
  });

  it("names the place of a number that is none", () => {
    const broken = withSystems(([ours, ...rest]) =>
      ours ? [{ ...ours, metrics: { ...ours.metrics, microF1: Number.NaN } }, ...rest] : [],
    );
    expect(() => parseReport(broken)).toThrow(
      /not an evaluation report[\s\S]*systems\[0\]\.metrics\.microF1/,
    );
  });

  it("refuses a share above 1", () => {
    const [row] = fakeReport().recallByPath;
    const broken = fakeReport({ recallByPath: row ? [{ ...row, found: 61.2 }] : [] });
    expect(() => parseReport(broken)).toThrow(/recallByPath\[0\]\.found/);
  });

  it("refuses a report without a system of ours, or with two", () => {
    const none = withSystems((systems) => systems.filter(({ kind }) => kind !== "ours"));
    expect(() => parseReport(none)).toThrow(/one system must be "ours", 0 are/);
    const two = withSystems((systems) => systems.map((one) => ({ ...one, kind: "ours" })));
    expect(() => parseReport(two)).toThrow(/one system must be "ours", 11 are/);
  });

  it("refuses two systems of one name, which plots would draw as one", () => {
    const broken = withSystems((systems) => systems.map((one) => ({ ...one, label: "same" })));
    expect(() => parseReport(broken)).toThrow(/"same" is there twice[\s\S]*systems\[1\]\.label/);
  });

  it("refuses systems with different metrics", () => {
    const broken = withSystems((systems) =>
      systems.map((one, i) => (i === 2 ? { ...one, metrics: { microF1: 0.5 } } : one)),
    );
    expect(() => parseReport(broken)).toThrow(
      /write null where one does not apply[\s\S]*systems\[2\]/,
    );
  });

  it("refuses a curve of a system that is not there", () => {
    const broken = fakeReport({ accuracyCoverage: [{ system: "nobody", points: [] }] });
    expect(() => parseReport(broken)).toThrow(/no system has the id "nobody"/);
  });

  it("refuses an interval whose ends are swapped", () => {
    const versusOurs = { f1: { difference: 0, low: 0.1, high: -0.1, p: 1 } };
    const broken = withSystems((systems) => systems.map((one) => ({ ...one, versusOurs })));
    expect(() => parseReport(broken)).toThrow(/low is above high/);
  });
});
