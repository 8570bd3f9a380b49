import type { EvaluationReport, System } from "../../../../eval/report/report.ts";

const OURS: Record<string, number> = {
  accuracyAt1: 0.871,
  recallAt5: 0.734,
  microPrecision: 0.827,
  microRecall: 0.584,
  microF1: 0.685,
  macroF1: 0.412,
  candidateRecallAt20: 0.907,
  ece: 0.021,
  brier: 0.118,
  keptPerContent: 3.8,
  secondsPerContent: 4.2,
};

/** A report as a run on debian could give it: every section is filled. The numbers are invented. */
export function fakeReport(overrides: Partial<EvaluationReport> = {}): EvaluationReport {
  return {
    dataSet: "debian",
    createdAt: "2026-11-25T02:15:00.000Z",
    commit: "b3ea9e9",
    facts: {
      tags: 642,
      history: 12_162,
      testContents: 1_000,
      encoder: "all-MiniLM-L6-v2",
      model: "SmolLM2-135M-Instruct Q8_0",
      settings: { mode: "multi", recall: { candidates: 50, similarContents: 30 }, keepAbove: 0.5 },
      seconds: 4_512,
      machine: "2 cores of a shared Xeon, no GPU",
    },
    systems: systems(),
    recallByPath: [
      path("C2T", [0.612, 0.021], [0.55, 0.58, 0.63]),
      path("C2C2T", [0.803, 0.094], [0, 0.61, 0.87]),
      path("LEXICAL", [0.441, 0.034], [0.49, 0.47, 0.43]),
      path("FACTS", [0.187, 0.006], [null, 0.2, 0.19]),
      path("all, fused", [0.907, 0.907], [0.71, 0.84, 0.93]),
    ],
    accuracyCoverage: [
      { system: "bm25-knn", points: curve(0.62, 0.9) },
      { system: "ours", points: curve(0.74, 0.98) },
      { system: "no-llm", points: curve(0.71, 0.96) },
      { system: "classifier", points: curve(0.68, 0.97) },
    ],
    reliability: [
      { system: "ours", ece: 0.021, noiseFloor: 0.012, bins: bins((p) => p * 0.98 + 0.01) },
      { system: "no-llm", ece: 0.034, noiseFloor: 0.013, bins: bins((p) => p ** 1.2) },
      { system: "classifier", ece: 0.117, noiseFloor: 0.012, bins: bins((p) => p * 0.75) },
    ],
    promises: [
      {
        goal: "precision 0.9",
        promised: {
          cut: 0.62,
          precision: 0.921,
          low: 0.907,
          high: 0.934,
          kept: 1_204,
          recall: 0.71,
        },
        came: {
          tags: 3_310,
          precision: { precision: 0.914, low: 0.906, high: 0.922 },
          precisionInScope: { precision: 0.926, low: 0.918, high: 0.934 },
          recall: 0.655,
          inScope: 0.93,
          outOfScope: 0.88,
        },
      },
      { goal: "precision 0.95", promised: null, came: null },
    ],
    importance: [
      { feature: "similar contents with this tag", gain: 812 },
      { feature: "similarity to the tag's text", gain: 344 },
      { feature: "lexical overlap", gain: 127 },
      { feature: "prior of the tag", gain: 96 },
      { feature: "rank in fusion", gain: 61 },
      { feature: "judge's log odds", gain: 23 },
    ],
    notes: [
      "GPT-4o was run on 200 of the 1,000 test contents, for its price.",
      "Part of the run shared the machine: compare speeds with care.",
    ],
    ...overrides,
  };
}

/** Nothing but ours, without probabilities: each section must say that it is empty. */
export function bareReport(): EvaluationReport {
  const [ours] = systems();
  return fakeReport({
    systems: ours ? [ours] : [],
    recallByPath: [],
    accuracyCoverage: [],
    reliability: [],
    importance: undefined,
    notes: [],
  });
}

function systems(): System[] {
  return [
    { id: "ours", label: "Tagwright", kind: "ours", contents: 1_000, metrics: OURS },
    rival("majority", "Most frequent tags", { shift: -0.41, missing: PROBABILITIES }),
    rival("bm25-knn", "BM25 nearest neighbours", { shift: -0.094 }),
    rival("dense-knn", "Dense nearest neighbours (k = 10)", {
      shift: -0.052,
      missing: PROBABILITIES,
    }),
    rival("classifier", "One-vs-rest logistic regression", { shift: -0.008, spread: 0.014 }),
    {
      ...rival("gpt-4o", "GPT-4o, whole vocabulary in the prompt", {
        shift: 0.028,
        missing: [...PROBABILITIES, "candidateRecallAt20"],
      }),
      kind: "external",
      contents: 200,
    },
    ablation("no-llm", "without the LLM", -0.031),
    ablation("no-c2c2t", "without C2C2T", -0.118),
    ablation("no-lexical", "without LEXICAL", -0.017),
    ablation("no-examples", "without examples in the prompt", -0.004),
    ablation("no-ranker", "fixed weights instead of the ranker", 0.003),
  ];
}

interface Shift {
  shift: number;
  spread?: number;
  missing?: string[];
}

const PROBABILITIES = ["ece", "brier"];

function rival(id: string, label: string, options: Shift): System {
  const { shift, spread = 0.02, missing = [] } = options;
  const rows = Object.entries(OURS).map(([name, value], i) => {
    const its = missing.includes(name) ? null : moved(name, value, shift * (1 + (i % 3) * 0.15));
    return { name, value: its, difference: (its ?? 0) - value };
  });
  const compared = rows.filter(({ name, value }) => value !== null && name !== "secondsPerContent");
  return {
    id,
    label,
    kind: "baseline",
    contents: 1_000,
    metrics: Object.fromEntries(rows.map(({ name, value }) => [name, value])),
    versusOurs: Object.fromEntries(
      compared.map(({ name, difference }) => [
        name,
        {
          difference,
          low: difference - spread,
          high: difference + spread,
          p: Math.abs(difference) > spread ? 0.0004 : 0.21,
        },
      ]),
    ),
  };
}

function ablation(id: string, label: string, shift: number): System {
  return { ...rival(id, label, { shift, spread: 0.011 }), kind: "ablation" };
}

function moved(name: string, value: number, shift: number): number {
  if (name === "secondsPerContent") return value * Math.exp(shift * 12);
  if (name === "keptPerContent") return value + shift * 4;
  if (name === "ece" || name === "brier") return value - shift * 0.6;
  return Math.min(0.99, Math.max(0.02, value + shift));
}

function path(
  name: string,
  [found, onlyThisPath]: [number, number],
  [unseen, rare, frequent]: [number | null, number, number],
): EvaluationReport["recallByPath"][number] {
  return { path: name, found, onlyThisPath, byFrequency: { unseen, rare, frequent } };
}

function curve(low: number, high: number) {
  return Array.from({ length: 20 }, (_, i) => {
    const cut = i / 20;
    const coverage = 1 - cut ** 1.6;
    const precision = low + (high - low) * cut ** 0.8;
    return { cut, precision: i === 19 && high > 0.97 ? null : precision, coverage };
  });
}

function bins(observedAt: (predicted: number) => number) {
  const counts = [2210, 940, 610, 480, 402, 388, 415, 520, 790, 1605];
  return counts.map((count, i) => {
    const predicted = (i + 0.5) / 10;
    return { predicted, observed: observedAt(predicted), count };
  });
}
