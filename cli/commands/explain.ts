import { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { isOfInterest, renderExplanation } from "../render.ts";

interface Options {
  readonly tag?: string;
  readonly run?: string;
  readonly all?: boolean;
}

export function explainCommand(context: CommandContext): Command {
  return new Command("explain")
    .description(
      "Show why a content has its tags: scores, similar contents, who tagged them, the prompt's knowledge",
    )
    .argument("<contentId>", "id of a stored content that was tagged")
    .option("--tag <tagId>", "only this candidate")
    .option("--run <runId>", "as this run saw it (default: the latest that stands)")
    .option("--all", "show the candidates that were not chosen, too")
    .action(async (contentId: string, { tag: tagId, run: runId, all }: Options) => {
      const found = await context.withApp((app) => app.explain(contentId, { tagId, runId }));
      const showAll = all || tagId !== undefined;
      const shown = { ...found, tags: found.tags.filter((tag) => showAll || isOfInterest(tag)) };
      const { embedding: _vector, ...content } = found.content;
      context.output.data({ ...shown, content }, () => renderExplanation(shown));
    });
}
