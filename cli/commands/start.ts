import { relative } from "node:path";
import { Command } from "commander";
import { startServer } from "../../api/server.ts";
import { ensureConsole } from "../../local/console.ts";
import { instancePaths } from "../../local/paths.ts";
import { startStack, stopStack } from "../../local/stack.ts";
import type { CommandContext } from "../context.ts";
import { loadExample } from "../example.ts";
import { startWorker } from "../start-worker.ts";
import { untilAborted } from "../until-aborted.ts";
import { renderParts } from "../render-parts.ts";

interface Options {
  readonly example?: boolean;
  readonly stackOnly?: boolean;
}

const HELP = `
Neo4j, an LLM server and an encoder are fetched into .local/ on the first start and started on free ports.
NEO4J_URI, LLM_BASE_URL and EMBEDDING_BASE_URL each replace one of them.`;

export function startCommand(context: CommandContext): Command {
  return new Command("start")
    .description("Start everything on this machine and serve the API until Ctrl-C")
    .option("--example", "load the bundled newsroom example and tag its new articles")
    .option(
      "--stack-only",
      "start Neo4j and the LLM in the background and return; `stop` ends them",
    )
    .addHelpText("after", HELP)
    .action(async (options: Options) => {
      if (options.stackOnly) {
        const parts = await startParts(context);
        await context.withApp((app) => app.migrate());
        context.output.data(parts, () => renderParts(parts));
        return;
      }
      await serve(context, options);
    });
}

async function serve(context: CommandContext, options: Options): Promise<void> {
  const parts = await startParts(context);
  const startedHere = parts.some(({ state }) => state === "started");
  try {
    await context.withApp(async (app, signal) => {
      const applied = await app.migrate();
      if (applied.length > 0)
        context.output.note(`Schema: ${applied.length} migrations carried out`);
      if (options.example) await loadExample(context, app, signal);
      const { environment, output } = context;
      await ensureConsole({ environment, progress: output.note, signal });
      const worker = app.config.jobs.worker ? startWorker(context, app) : undefined;
      const server = await startServer(app, { onNote: context.output.note });
      context.output.note(addresses(context, server.url, app.config.api.key));
      await untilAborted(signal);
      await server.close();
      await worker?.stop();
    });
  } finally {
    if (startedHere) await stopParts(context);
  }
}

function startParts({ environment, instance, output, signal }: CommandContext) {
  return startStack({ environment, instance, progress: output.note, signal });
}

async function stopParts({ environment, instance, output }: CommandContext): Promise<void> {
  output.note("Stopping Neo4j and the LLM…");
  await stopStack({ environment, instance });
}

function addresses(context: CommandContext, url: string, apiKey: string | undefined): string {
  const { neo4j } = context.config();
  const browser = context.browserUrl();
  // Browser allows remote guides from "localhost" by default, not from its address.
  const guide = `${url.replace("127.0.0.1", "localhost")}/browser/guide.html`;
  // Fills in Browser's form, so that only the password is left to type.
  const login = neo4j.uri.replace("://", `://${neo4j.user}@`);
  const lines = [
    "",
    `Console        ${consoleAddress(url, apiKey)}`,
    `GraphQL        ${url}/graphql${apiKey ? "   (header x-api-key)" : ""}`,
    ...(browser
      ? [`Neo4j Browser  ${browser}?dbms=${login}`, `Audit guide    in Browser: :play ${guide}`]
      : []),
    `Bolt           ${neo4j.uri}   user ${neo4j.user}`,
    ...secretLines(context),
    "",
    "Ctrl-C stops it.",
  ];
  return lines.join("\n");
}

/**
 * On a person's own terminal the link signs in: the key stands behind its #, which no server sees. Logs get the bare
 * address.
 */
function consoleAddress(url: string, apiKey: string | undefined): string {
  const key = apiKey && process.stderr.isTTY ? `#key=${encodeURIComponent(apiKey)}` : "";
  return `${url}/console/${key}`;
}

/** Where the other secrets are; they themselves stay out of terminals and logs. */
function secretLines({ environment, instance }: CommandContext): string[] {
  const { password, apiKey } = instancePaths(instance);
  return [
    ...(environment["NEO4J_URI"] ? [] : [`Password       in ${relative(process.cwd(), password)}`]),
    ...(environment["API_KEY"] ? [] : [`API key        in ${relative(process.cwd(), apiKey)}`]),
  ];
}
