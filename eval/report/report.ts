import { z } from "zod";
import { AppError } from "../../core/errors.ts";

const Share = z.number().min(0).max(1);
const Count = z.int().min(0);

/** This system minus ours, by paired bootstrap over the test contents; `low` and `high` bound 95%. */
const Comparison = z
  .object({ difference: z.number(), low: z.number(), high: z.number(), p: Share })
  .refine(({ low, high }) => low <= high, "low is above high");

const System = z.object({
  id: z.string().min(1),
  label: z.string().min(1),
  kind: z.enum(["ours", "baseline", "ablation", "external"]),
  contents: Count,
  /** By name of the metric, see metric-catalogue.ts; null where it does not apply. */
  metrics: z.record(z.string().min(1), z.number().nullable()),
  versusOurs: z.record(z.string(), Comparison).optional(),
});

const Facts = z.object({
  tags: Count,
  history: Count,
  testContents: Count,
  encoder: z.string(),
  model: z.string().nullable(),
  settings: z.record(z.string(), z.unknown()),
  seconds: z.number().min(0),
  machine: z.string(),
});

const PathRecall = z.object({
  path: z.string().min(1),
  /** Share of the gold assignments that are among this path's candidates. */
  found: Share,
  /** Share of the gold assignments that no other path finds. */
  onlyThisPath: Share,
  /** The same as `found`, by how often the tag is in the history. */
  byFrequency: z.object({
    unseen: Share.nullable(),
    rare: Share.nullable(),
    frequent: Share.nullable(),
  }),
});

/**
 * When every tag below `cut` is dropped: the precision of the others, null where there are none, and the share of the
 * contents that keep a tag.
 */
const Cut = z.object({ cut: Share, precision: Share.nullable(), coverage: Share });

/** A precision with its exact 90 % interval. */
const Precision = z.object({ precision: Share, low: Share, high: Share });

/** A cut of the dial: what it promised on the history, and what it kept of contents that nothing was learned from. */
const DialPromise = z.object({
  goal: z.string().min(1),
  promised: Precision.extend({ cut: Share, kept: Count, recall: Share }).nullable(),
  came: z
    .object({
      tags: Count,
      precision: Precision.nullable(),
      precisionInScope: Precision.nullish(),
      recall: Share.nullable(),
      inScope: Share.nullable(),
      outOfScope: Share.nullable(),
    })
    .nullable(),
});

const Bin = z.object({ predicted: Share, observed: Share, count: Count });

/** One evaluation: what is written as report.json and drawn as report.html. */
export const EvaluationReport = z
  .object({
    dataSet: z.string().min(1),
    createdAt: z.iso.datetime({ offset: true }),
    commit: z.string().optional(),
    facts: Facts,
    systems: z.array(System).min(1),
    recallByPath: z.array(PathRecall),
    accuracyCoverage: z.array(z.object({ system: z.string(), points: z.array(Cut) })),
    /** The noise floor is the ECE that a perfectly calibrated system would show on as many tags. */
    reliability: z.array(
      z.object({
        system: z.string(),
        ece: z.number().min(0),
        noiseFloor: z.number().min(0),
        bins: z.array(Bin),
      }),
    ),
    promises: z.array(DialPromise).optional(),
    importance: z.array(z.object({ feature: z.string(), gain: z.number().min(0) })).optional(),
    notes: z.array(z.string()),
  })
  .check(({ value, issues }) => {
    const complain = (path: PropertyKey[], message: string) =>
      issues.push({ code: "custom", path, message, input: value });
    for (const { path, message } of contradictionsOf(value)) complain(path, message);
  });
export type EvaluationReport = z.infer<typeof EvaluationReport>;

export type System = EvaluationReport["systems"][number];
export type Comparison = z.infer<typeof Comparison>;

/** Reads a report, or tells every place in which it is broken. */
export function parseReport(value: unknown): EvaluationReport {
  const result = EvaluationReport.safeParse(value);
  if (result.success) return result.data;
  const message = `This is not an evaluation report:\n${z.prettifyError(result.error)}`;
  throw new AppError("BAD_INPUT", message, { cause: result.error });
}

interface Contradiction {
  readonly path: PropertyKey[];
  readonly message: string;
}

function contradictionsOf(report: {
  systems: System[];
  accuracyCoverage: { system: string }[];
  reliability: { system: string }[];
}): Contradiction[] {
  const { systems } = report;
  const ids = new Set(systems.map(({ id }) => id));
  const unknownIn = (section: "accuracyCoverage" | "reliability") =>
    report[section].flatMap(({ system }, i) =>
      ids.has(system) ? [] : [{ path: [section, i], message: `no system has the id "${system}"` }],
    );
  return [
    ...contradictionsAmong(systems),
    ...unknownIn("accuracyCoverage"),
    ...unknownIn("reliability"),
  ];
}

function contradictionsAmong(systems: System[]): Contradiction[] {
  const found: Contradiction[] = [];
  const ours = systems.filter(({ kind }) => kind === "ours").length;
  if (ours !== 1)
    found.push({ path: ["systems"], message: `one system must be "ours", ${ours} are` });
  const names = metricsKey(systems[0]);
  for (const [i, system] of systems.entries()) {
    const before = systems.slice(0, i);
    for (const key of ["id", "label"] as const) {
      if (before.some((other) => other[key] === system[key]))
        found.push({ path: ["systems", i, key], message: `"${system[key]}" is there twice` });
    }
    if (metricsKey(system) !== names)
      found.push({
        path: ["systems", i, "metrics"],
        message: "all systems need the same metrics; write null where one does not apply",
      });
  }
  return found;
}

function metricsKey(system: System | undefined): string {
  return JSON.stringify(Object.keys(system?.metrics ?? {}).toSorted());
}
