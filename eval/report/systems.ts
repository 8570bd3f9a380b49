import type { EvaluationReport, System } from "./report.ts";

export const KIND_LABELS = {
  ours: "Tagwright",
  baseline: "baseline",
  external: "other software",
  ablation: "part left out",
} as const satisfies Record<System["kind"], string>;

export function oursOf({ systems }: EvaluationReport): System {
  const ours = systems.find(({ kind }) => kind === "ours");
  if (!ours) throw new Error("A parsed report has one system of ours");
  return ours;
}

/** Whole systems, ours first; ablations are told apart from them. */
export function comparedSystems(report: EvaluationReport): System[] {
  return [
    oursOf(report),
    ...report.systems.filter(({ kind }) => kind === "baseline" || kind === "external"),
  ];
}

export function ablationsOf({ systems }: EvaluationReport): System[] {
  return systems.filter(({ kind }) => kind === "ablation");
}

export function labelOf({ systems }: EvaluationReport, id: string): string {
  return systems.find((system) => system.id === id)?.label ?? id;
}
