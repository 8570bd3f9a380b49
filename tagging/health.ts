import type { Config } from "../core/config.ts";
import { hasCode } from "../core/errors.ts";
import { checkEncoder } from "../graph/check-encoder.ts";
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
  /**
   * OK: everything answers. DEGRADED: no LLM, so suggestions come unverified; or another encoder was put in force, so that nothing
   * is imported and no job is worked on. DOWN: no graph.
   */
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
    const [graphHealth, llmReason, encoderHealth] = await Promise.all([
      probeGraph(graph),
      probeLlm(llm),
      probeEncoder(graph, encoder),
    ]);
    const parts: PartHealth[] = [
      graphHealth,
      { part: "llm", ok: !llmReason, detail: llmReason ?? llm.model },
      encoderHealth,
    ];
    if (!graphHealth.ok) return { status: "DOWN", parts };
    return { status: parts.every(({ ok }) => ok) ? "OK" : "DEGRADED", parts };
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

async function probeEncoder(graph: Graph, encoder: Encoder): Promise<PartHealth> {
  try {
    await checkEncoder(graph, encoder);
  } catch (error) {
    if (hasCode(error, "ENCODER_MISMATCH"))
      return { part: "encoder", ok: false, detail: error.message };
    if (!hasCode(error, "GRAPH_UNAVAILABLE")) throw error;
  }
  return { part: "encoder", ok: true, detail: `${encoder.name}, ${encoder.dimension} dimensions` };
}
