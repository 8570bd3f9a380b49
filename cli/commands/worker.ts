import { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { startWorker } from "../start-worker.ts";
import { untilAborted } from "../until-aborted.ts";

const HELP = `
Any number of these may run, on any machine that reaches the same Neo4j, beside the API or instead of its own worker
(JOBS_WORKER=off). With REDIS_URL they are woken at once; without it each looks for work once a second. A worker whose encoder
is not in force does one thing alone: REEMBED jobs, which make the vectors of that encoder.`;

export function workerCommand(context: CommandContext): Command {
  return new Command("worker")
    .description("Work on jobs until Ctrl-C")
    .addHelpText("after", HELP)
    .action(() =>
      context.withApp(async (app, signal) => {
        const known = await app.encoders.list();
        if (known.length === 0 || known.some(({ inUse }) => inUse)) await app.migrate();
        const worker = startWorker(context, app);
        context.output.note("Working on jobs; Ctrl-C stops and gives back what is not done.");
        await untilAborted(signal);
        await worker.stop();
      }, "ANY"),
    );
}
