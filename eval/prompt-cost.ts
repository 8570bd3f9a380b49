/**
 * What the prompts of the five steps cost on the running stack, beside one chain per candidate with a prompt of its own:
 * prompt tokens that the server had to compute, per content.
 *
 *   LOCAL_INSTANCE=<instance> node eval/prompt-cost.ts <data set folder> [contents]
 */
import { createOutput, table } from "../cli/output.ts";
import { createJudgeTag } from "../llm/judge-tag.ts";
import { createModels } from "../llm/models.ts";
import type { LlmUsage } from "../llm/usage.ts";
import { readDataSet, readSplit } from "./data-set/data-set.ts";
import { withEvaluatedApp } from "./open-app.ts";
import { evaluatedSettings } from "./run/evaluated-settings.ts";
import { variantOfApp } from "./systems/variant-of-app.ts";

const [folder, count = "30"] = process.argv.slice(2);
if (!folder) throw new Error("Usage: node eval/prompt-cost.ts <data set folder> [contents]");

await withEvaluatedApp(async (app) => {
  const dataSet = await readDataSet(folder);
  const settings = await evaluatedSettings(app, dataSet.history);
  const contents = (await readSplit(dataSet, "test")).slice(0, Number(count));
  const ours = createModels(app.config.llm);
  const naive = createModels(app.config.llm);
  const modelName = app.config.llm.model;
  const { suggest } = variantOfApp(app, ours, { modelName, calibratedFor: settings });
  const judge = createJudgeTag(naive.judge);
  const bar = createOutput({ json: false }).progress(contents.length, "Asking both ways");
  for (const [i, content] of contents.entries()) {
    const { signal } = new AbortController();
    const { suggestions, knowledge } = await suggest(content, { settings, signal });
    // A chain of its own for each candidate shares nothing, so all of its prompt counts, whatever this server has kept.
    for (const tag of suggestions) await judge({ content, knowledge, tag });
    bar.update(i + 1);
  }
  bar.stop();
  print(ours.usage(), naive.usage(), contents.length);
});

function print(ours: LlmUsage, naive: LlmUsage, contents: number): void {
  const per = (value: number): string => (value / contents).toFixed(1);
  const computed = ours.promptTokens - ours.cachedTokens;
  const rows = [
    ["Tagwright", per(ours.calls), per(ours.promptTokens), per(computed)],
    ["one chain per candidate", per(naive.calls), per(naive.promptTokens), per(naive.promptTokens)],
  ];
  process.stdout.write(`${table(["per content", "calls", "prompt tokens", "computed"], rows)}\n`);
  process.stdout.write(
    `${(naive.promptTokens / computed).toFixed(1)} times fewer tokens computed\n`,
  );
}
