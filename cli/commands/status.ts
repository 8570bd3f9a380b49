import { Command } from "commander";
import { hasCode } from "../../core/errors.ts";
import { stackStatus } from "../../local/stack.ts";
import { createApp } from "../../tagging/create-app.ts";
import type { Health } from "../../tagging/health.ts";
import type { CommandContext } from "../context.ts";
import { table } from "../output.ts";
import { renderParts } from "../render-parts.ts";

export function statusCommand(context: CommandContext): Command {
  return new Command("status")
    .description("Show the local stack, and whether graph, LLM and encoder answer")
    .action(async () => {
      const { environment, instance } = context;
      const parts = await stackStatus({ environment, instance });
      const health = await healthOrReason(context);
      const value = { stack: parts, health };
      context.output.data(value, () => `${renderParts(parts)}\n\n${renderHealth(health)}`);
    });
}

async function healthOrReason(context: CommandContext): Promise<Health | { reason: string }> {
  try {
    const app = await createApp(context.config());
    try {
      return await app.health();
    } finally {
      await app.close();
    }
  } catch (error) {
    if (!hasCode(error, "BAD_INPUT", "ENCODER_UNAVAILABLE")) throw error;
    return { reason: error.message };
  }
}

function renderHealth(health: Health | { reason: string }): string {
  if ("reason" in health) return health.reason;
  const rows = health.parts.map(({ part, ok, detail }) => [part, ok ? "ok" : "DOWN", detail]);
  return `${health.status}\n${table(["part", "answers", "detail"], rows)}`;
}
