import type { Task } from "./load-task.ts";
import { metricOf } from "../report/metric-catalogue.ts";
import { COMPARED } from "./score-systems.ts";
import type { ScoredSystem } from "./score-systems.ts";

/** What a reader must know to read the numbers rightly. */
export async function notesOf(scored: readonly ScoredSystem[], task: Task): Promise<string[]> {
  const chosen = await Promise.all(scored.map(async ({ system }) => system.note?.()));
  const answers = scored.flatMap((one) => (one.system.predicted ? [] : one.answers));
  const cached = answers.filter(({ isCached }) => isCached).length;
  return [
    ...splitNote(task),
    `${metricOf(COMPARED[0]).label} against Tagwright was named beforehand as what decides; of the other differences some will be significant by chance.`,
    ...fewerNote(scored, task),
    "Match-based systems (match only, TagGPT selective, LLM4TC, ICXML's mapping) share the vectors of the tags and take 20 candidates; ablations share recall's candidates. All share one LLM at temperature 0; baselines without the adapter that Tagwright's is fine-tuned by.",
    ...chosen.filter((note) => note !== undefined),
    ...scored.flatMap(failureNote),
    ...(cached > 0
      ? [
          `${cached} of ${answers.length} predictions were made by an earlier run of the same command; s/content tells what they took then.`,
        ]
      : []),
  ];
}

function splitNote({ split, scored }: Task): string[] {
  if (split === "test") return [];
  return split === "dev"
    ? [
        `Dev split: scored on ${scored.length} contents of the history that were held out of the graph. These are no test results.`,
      ]
    : ["Validation split: these are no test results."];
}

/** Systems are not always scored on the same contents, and then their rows are not to be compared. */
function fewerNote(scored: readonly ScoredSystem[], task: Task): string[] {
  const fewer = scored.filter(({ answers }) => answers.length < task.scored.length);
  if (fewer.length === 0 || fewer.length === scored.length) return [];
  const counts = [...new Set(fewer.map(({ answers }) => answers.length))].join(" or ");
  return [
    `Systems that need the LLM were scored on ${counts} of the ${task.scored.length} contents, a sample by hash. Differences to Tagwright are always on the contents that both were scored on.`,
  ];
}

function failureNote({ system, answers }: ScoredSystem): string[] {
  const failed = answers.filter(({ prediction }) => prediction.failure !== undefined).length;
  if (failed === 0) return [];
  return [
    `${system.label}: on ${failed} contents the LLM's answer could not be used, which counts as no tag.`,
  ];
}
