import type { RecallScore } from "../tagging/tune/score.ts";
import type { TuneReport } from "../tagging/tune/report.ts";
import type { TuneResult } from "../tagging/tune/tune.ts";
import { table } from "./output.ts";

const FEATURES_SHOWN = 8;

/** Before and after on the held-out part, the settings that changed, and what the ranker looks at most. */
export function renderTuning({ report, version }: TuneResult): string {
  const { notes, chosen, labelled, heldOut } = report;
  if (heldOut === 0) return notes.join("\n");
  const rows = Object.entries(report.scores).map(([name, score]) => [
    name === chosen ? `${name} *` : name,
    ...scoreCells(score),
  ]);
  const head = ["order of candidates", "#Right", "R@20", "R@20 unseen", "Acc@1", "F1@5"];
  const outcome =
    version === undefined
      ? "Nothing was put in force."
      : `Version ${version} of the settings is in force: ${chosen}. \`tagwright settings use <version>\` goes back.`;
  return [
    `${labelled} labelled contents; scores on ${heldOut} that nothing was learned from (* chosen):`,
    table(head, rows),
    changesOf(report),
    indexesOf(report),
    importanceOf(report),
    ...notes,
    outcome,
  ]
    .filter(Boolean)
    .join("\n\n");
}

function scoreCells(score: RecallScore): string[] {
  const { right, recallAt20, unseenRecallAt20, accuracyAt1, f1At5 } = score;
  return [right, recallAt20, unseenRecallAt20, accuracyAt1, f1At5].map(
    (value) => value?.toFixed(3) ?? "-",
  );
}

function changesOf({ before, after }: TuneReport): string {
  const names = Object.keys(after) as (keyof typeof after)[];
  const changes = names
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} ${before[name]} -> ${after[name]}`);
  return changes.length > 0 ? `Changed: ${changes.join(", ")}` : "No setting changed.";
}

function indexesOf({ indexes }: TuneReport): string {
  const found = indexes.map(
    ({ index, recallAt50, overfetch }) =>
      `${index} finds ${(100 * recallAt50).toFixed(1)} % of the nearest 50 when asked for ${overfetch} times as many`,
  );
  return found.join("\n");
}

function importanceOf({ importance, chosen }: TuneReport): string {
  if (chosen !== "ranker") return "";
  const shown = importance
    .slice(0, FEATURES_SHOWN)
    .map(({ feature, gain }) => `${feature} ${(100 * gain).toFixed(0)} %`);
  return `The ranker looks most at: ${shown.join(", ")}`;
}
