import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Output } from "../../../cli/output.ts";
import { ensureCalibrated } from "../../../eval/ensure-calibrated.ts";
import { Settings } from "../../../core/settings.ts";

const HISTORY = 1_000;

const output = {
  progress: () => ({ update: () => undefined, stop: () => undefined }),
  note: () => undefined,
} as unknown as Output;

/** An app whose confidence is calibrated on so many contents, if at all, with a history of 1,000. */
function appCalibratedOn(labelledContents: number | undefined) {
  const rows = Array.from({ length: HISTORY }, (_, i) => ({ contentId: `c${i}` }));
  /** What happened: how many contents were asked, and that it was fitted on the answers. */
  const steps: unknown[] = [];
  let status = labelledContents ? { labelledContents, fittedAt: "before" } : undefined;
  const checked = [
    { confidence: 0.9, right: true },
    { confidence: 0.2, right: false },
  ];
  const app = {
    graph: { many: async ({ name }: { name: string }) => (name.includes("fits") ? [] : rows) },
    runContents: async ({ contentIds }: { contentIds: readonly string[] }) =>
      steps.push(contentIds.length),
    calibrations: {
      keyOf: async () => "key",
      refit: async () => {
        steps.push("refit");
        status = { labelledContents: status?.labelledContents ?? 0, fittedAt: "now" };
      },
      status: async () => status,
      dialData: async () => ({ calibrationId: "k", checked, missed: 0 }),
    },
  };
  return { app: app as never, steps };
}

let out = "";
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "calibrated-"));
});
afterEach(() => rm(out, { recursive: true }));

const ensure = (app: never, contents: number) =>
  ensureCalibrated(app, {
    settings: Settings.parse({}),
    contents,
    out,
    output,
    signal: new AbortController().signal,
  });

describe("ensureCalibrated", () => {
  it.each([
    ["there is none", { on: undefined, wanted: 150 }, 150],
    ["more contents are wanted", { on: 75, wanted: 150 }, 150],
    ["more are wanted than may be held out", { on: 75, wanted: 5_000 }, 200],
  ])("calibrates where %s", async (_why, { on, wanted }, asked) => {
    const { app, steps } = appCalibratedOn(on);
    await ensure(app, wanted);
    expect(steps).toEqual([asked, "refit"]);
  });

  it("fits anew on the same answers what other code fitted, and once", async () => {
    const { app, steps } = appCalibratedOn(150);
    await ensure(app, 150);
    await ensure(app, 150);
    expect(steps).toEqual(["refit"]);
  });

  it.each([
    ["on as many contents as are wanted", 150, 150],
    ["on all but a few, whose answers were of no use", 140, 150],
    ["on all that may be held out", 200, 5_000],
  ])("keeps a calibration %s", async (_what, on, wanted) => {
    const { app, steps } = appCalibratedOn(on);
    await ensure(app, wanted);
    steps.length = 0;
    const { calibrationId, settings } = await ensure(app, wanted);
    expect([calibrationId, settings.cut > 0.2]).toEqual(["k", true]);
    expect(steps).toEqual([]);
  });
});
