import type { Config } from "../core/config.ts";
import { hasCode } from "../core/errors.ts";
import type { Graph } from "../graph/graph.ts";
import { graphCounts } from "../graph/queries/state.ts";
import type { Encoder } from "../llm/encoder.ts";
import { probeLlm } from "../llm/models.ts";

export interface PartHealth {
  readonly part: "graph" | "llm" | "encoder";
  readonly ok: boolean;
  readonly detail: string;
}

export interface Health {
  /** OK: everything answers. DEGRADED: no LLM, so suggestions come unverified. DOWN: no graph. */
  readonly status: "OK" | "DEGRADED" | "DOWN";
  readonly parts: readonly PartHealth[];
}

interface HealthDeps {
  readonly graph: Graph;
  readonly encoder: Encoder;
  readonly llm: Config["llm"];
}

/** Asks every part whether it answers; takes under ten seconds also when none does, and never throws for that. */
export function createHealth({ graph, encoder, llm }: HealthDeps) {
  return async function health(): Promise<Health> {
    const [graphHealth, llmReason] = await Promise.all([probeGraph(graph), probeLlm(llm)]);
    const parts: PartHealth[] = [
      graphHealth,
      { part: "llm", ok: !llmReason, detail: llmReason ?? llm.model },
      { part: "encoder", ok: true, detail: `${encoder.name}, ${encoder.dimension} dimensions` },
    ];
    const withoutGraph = graphHealth.ok ? "OK" : "DOWN";
    return { status: graphHealth.ok && llmReason ? "DEGRADED" : withoutGraph, parts };
  };
}

async function probeGraph(graph: Graph): Promise<PartHealth> {
  try {
    const counts = await graph.one(graphCounts, {});
    const detail = `${counts.tags} tags, ${counts.contents} contents (${counts.labelledContents} labelled), ${counts.runs} runs`;
    return { part: "graph", ok: true, detail };
  } catch (error) {
    if (!hasCode(error, "GRAPH_UNAVAILABLE")) throw error;
    return { part: "graph", ok: false, detail: error.message };
  }
}
