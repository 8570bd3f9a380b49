import { AppError } from "../core/errors.ts";
import type { App } from "../tagging/create-app.ts";
import type { JobWorker } from "../tagging/jobs/worker.ts";
import type { CommandContext } from "./context.ts";

/** Works on jobs beside what the command does, and says once what keeps it from that. */
export function startWorker(
  { output }: Pick<CommandContext, "output">,
  app: Pick<App, "startWorker">,
): JobWorker {
  let latest = "";
  return app.startWorker({
    onError(error) {
      const message = error instanceof AppError ? error.message : String(error);
      if (message !== latest) output.note(`Jobs: ${message}`);
      latest = message;
    },
  });
}
