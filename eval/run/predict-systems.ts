import type { Output } from "../../cli/output.ts";
import type { LabelledContent } from "../data-set/data-set.ts";
import type { System } from "../systems/system.ts";
import type { EvaluateOptions } from "./options.ts";
import { predictAll } from "./predict-all.ts";
import type { PreparedSystem } from "./prepare-systems.ts";
import type { Evaluated } from "./score-systems.ts";

/** Contents in flight at once of systems without an LLM: enough to keep Neo4j and the encoder busy. */
const CONCURRENCY = 4;

interface PredictContext {
  readonly scored: readonly LabelledContent[];
  readonly options: EvaluateOptions;
  readonly llmConcurrency: number;
  readonly output: Output;
  readonly signal: AbortSignal;
}

/** All predictions, system by system. */
export async function predictSystems(
  prepared: readonly PreparedSystem[],
  { scored, options, llmConcurrency, output, signal }: PredictContext,
): Promise<Evaluated[]> {
  const evaluated: Evaluated[] = [];
  for (const { system, cache } of prepared) {
    const contents = contentsFor(system, scored, options).map(withoutLabels);
    if (contents.length === 0) {
      output.note(`${system.label} is left out: it has no prediction for these contents`);
      continue;
    }
    const bar = output.progress(contents.length, system.label);
    const concurrency = system.needsLlm ? llmConcurrency : CONCURRENCY;
    const onContent = (done: number) => bar.update(done);
    try {
      const given = { cache, concurrency, onContent, signal };
      evaluated.push({ system, answers: await predictAll(system, contents, given) });
    } finally {
      bar.stop();
    }
  }
  return evaluated;
}

function contentsFor(
  { needsLlm, predicted }: System,
  scored: readonly LabelledContent[],
  { llmContents }: EvaluateOptions,
): readonly LabelledContent[] {
  if (predicted) return scored.filter(({ contentId }) => predicted.has(contentId));
  return needsLlm ? scored.slice(0, llmContents) : scored;
}

/** No system can look at what it does not have. */
function withoutLabels({ tagIds: _tagIds, ...content }: LabelledContent) {
  return content;
}
