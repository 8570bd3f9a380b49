import { Command } from "commander";
import type { JobRow } from "../../graph/queries/job.ts";
import type { Jobs } from "../../tagging/jobs/jobs.ts";
import type { CommandContext } from "../context.ts";
import { renderJob, renderJobs } from "../render-jobs.ts";
import { startJobCommand } from "./jobs-start.ts";
import { wholeNumber } from "../whole-number.ts";

const MOST = 100;
const ITEMS_SHOWN = 20;

const HELP = `
Examples:
  tagwright jobs start tag --untagged           tag everything that carries no tag, by whichever workers run
  tagwright jobs start retag --tag wind-power   tag again what carries a tag
  tagwright jobs show <id>                      how far it is, and what failed
  tagwright worker                              work on jobs in this process`;

export function jobsCommand(context: CommandContext): Command {
  const command = new Command("jobs")
    .description("List jobs; start, show, pause, resume, cancel and retry them")
    .option("--limit <n>", "how many to list", "20")
    .addHelpText("after", HELP)
    .action(async ({ limit }: { limit: string }) => {
      const jobs = await context.withApp((app) =>
        app.jobs.list({ first: wholeNumber("--limit", limit, { least: 1, most: MOST }) }),
      );
      context.output.data(jobs, () => (jobs.length > 0 ? renderJobs(jobs) : "No job yet."));
    });
  command.addCommand(startJobCommand(context));
  command.addCommand(showCommand(context));
  const steer = (name: "pause" | "resume" | "cancel" | "retry", description: string) =>
    command.addCommand(steerCommand(context, { name, description, steer: (jobs) => jobs[name] }));
  steer("pause", "Stop a job where it stands");
  steer("resume", "Let a paused job go on");
  steer("cancel", "End a job before it is done; what it has tagged stays");
  steer("retry", "Try the items again that failed or are dead");
  return command;
}

function showCommand(context: CommandContext): Command {
  return new Command("show")
    .description("Show a job, with the items that failed or are dead")
    .argument("<id>", "id of the job")
    .action(async (id: string) => {
      const found = await context.withApp(async ({ jobs }) => {
        const job = await jobs.get(id);
        const [failed, dead] = await Promise.all([
          jobs.items(id, { first: ITEMS_SHOWN, status: "FAILED" }),
          jobs.items(id, { first: ITEMS_SHOWN, status: "DEAD" }),
        ]);
        return { job, problems: [...dead, ...failed] };
      });
      context.output.data(found, () => renderJob(found));
    });
}

interface Steering {
  readonly name: string;
  readonly description: string;
  readonly steer: (jobs: Jobs) => (jobId: string) => Promise<JobRow>;
}

function steerCommand(context: CommandContext, { name, description, steer }: Steering): Command {
  return new Command(name)
    .description(description)
    .argument("<id>", "id of the job")
    .action(async (id: string) => {
      const job = await context.withApp((app) => steer(app.jobs)(id));
      context.output.data(job, () => renderJobs([job]));
    });
}
