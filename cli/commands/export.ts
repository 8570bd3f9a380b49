import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command } from "commander";
import { AppError } from "../../core/errors.ts";
import { Origin } from "../../graph/cypher-types.ts";
import type { App } from "../../tagging/create-app.ts";
import type { CommandContext } from "../context.ts";

interface Options {
  readonly out?: string;
  readonly origin: string;
  readonly minConfidence: string;
}

export function exportCommand(context: CommandContext): Command {
  return new Command("export")
    .description("Write labelled contents as JSON lines, each tag with its origin and confidence")
    .option("--out <file>", "write to this file instead of stdout")
    .option("--origin <list>", "whose tags: import, human, model", "import,human,model")
    .option("--min-confidence <p>", "leave out machine-made tags below this confidence", "0")
    .action(async ({ out, origin, minConfidence }: Options) => {
      const filter = { origins: parseOrigins(origin), minConfidence: parseShare(minConfidence) };
      await context.withApp((app, signal) => {
        const target = out === undefined ? process.stdout : createWriteStream(out);
        return pipeline(Readable.from(lines(app, filter)), target, {
          signal,
          end: out !== undefined,
        });
      });
    });
}

async function* lines(app: App, filter: Parameters<App["runs"]["export"]>[0]) {
  for await (const { contentId, title, category, text, tags } of app.runs.export(filter)) {
    const optional = { ...(category && { category }), ...(text && { text }) };
    yield `${JSON.stringify({ id: contentId, title, ...optional, tags: tags.map(({ id }) => id), labels: tags })}\n`;
  }
}

function parseOrigins(list: string): Origin[] {
  return list.split(",").map((word) => {
    const parsed = Origin.safeParse(word.trim().toUpperCase());
    if (parsed.success) return parsed.data;
    throw new AppError("BAD_INPUT", `--origin: "${word}" is none of import, human, model`);
  });
}

function parseShare(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 1) return value;
  throw new AppError("BAD_INPUT", `--min-confidence: "${text}" must be a number from 0 to 1`);
}
