import { fileURLToPath } from "node:url";
import type { App } from "../tagging/create-app.ts";
import type { CommandContext } from "./context.ts";
import { table } from "./output.ts";
import { formatConfidence } from "./render.ts";
import { renderReport } from "./commands/tag.ts";
import { runWithProgress } from "./run-progress.ts";
import { selectFile } from "./select-contents.ts";
import { tuneOnce } from "./tune-once.ts";

const folder = fileURLToPath(new URL("../examples/newsroom/", import.meta.url));
const FIRST_ARTICLE = "a-001";
const NEW = "new.jsonl";
const VOCABULARY = ["tags.jsonl", "history.jsonl", "knowledge.jsonl", "rejected.jsonl"];

/** Loads the newsroom example, tags its new articles, and prints what they got and why. Repeating it changes nothing. */
export async function loadExample(
  context: CommandContext,
  app: App,
  signal: AbortSignal,
): Promise<void> {
  const { output } = context;
  if (await holdsOtherData(app)) {
    output.note(
      "The graph holds contents of yours, so the example is not loaded. LOCAL_INSTANCE=example npm start gives it a graph of its own.",
    );
    return;
  }
  output.note("Loading the newsroom example: 60 tags, 200 labelled articles, rules and facts…");
  await app.importer.importPaths(
    VOCABULARY.map((file) => folder + file),
    { signal },
  );
  await tuneOnce({ app, output }, signal);
  const selected = await selectFile(app, { path: folder + NEW, limit: Infinity, signal });
  const { contentIds } = selected;
  const pending = await app.runs.withoutResult(contentIds);
  if (pending.length > 0) {
    output.note(`Tagging ${pending.length} new articles…`);
    const request = { ...selected, contentIds: pending, total: pending.length };
    const { settings } = await app.settings.active();
    const report = await runWithProgress({ output, signal }, app, { ...request, settings });
    output.note(`\n${renderReport(report)}\n`);
  }
  const rows = await evidenceRows(app, contentIds);
  output.note(table(["article", "tag", "confidence", "evidence"], rows));
  output.note("\nWhy? `npx tagwright explain n-001` shows the whole evidence of one article.");
}

/** The example must not mix with what somebody else imported. */
async function holdsOtherData(app: App): Promise<boolean> {
  const { contents } = await app.runs.counts();
  return contents > 0 && !(await app.runs.existing([FIRST_ARTICLE])).has(FIRST_ARTICLE);
}

/** One row per kept tag: its closest evidence on each path. */
async function evidenceRows(app: App, contentIds: readonly string[]): Promise<string[][]> {
  const rows: string[][] = [];
  for (const contentId of contentIds) {
    const { content, tags } = await app.explain(contentId);
    const title = `${contentId} ${shorten(content.title, 44)}`;
    const kept = tags.filter(({ decision }) => decision === "KEPT");
    if (kept.length === 0) rows.push([title, "(no tag fits)", "", ""]);
    kept.forEach(({ name, confidence, cosine, neighbours }, index) => {
      const like = cosine === null ? [] : [`like the tag ${cosine.toFixed(2)}`];
      const [closest] = neighbours;
      const because = closest ? [`as on ${closest.contentId} (${closest.cosine.toFixed(2)})`] : [];
      const evidence = [...like, ...because].join(", ");
      rows.push([index === 0 ? title : "", name, formatConfidence(confidence), evidence]);
    });
  }
  return rows;
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
