import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

const Port = z.int().min(1).max(65_535);
const StartedProcess = z.object({ pid: z.int().positive(), startedAt: z.string() });

/** What an instance knows about itself between two commands. Ports outlive the processes, to be chosen again. */
export const StackState = z.object({
  ports: z.object({
    bolt: Port.optional(),
    http: Port.optional(),
    llm: Port.optional(),
  }),
  neo4j: StartedProcess.extend({ uri: z.string(), browserUrl: z.string() }).optional(),
  llm: StartedProcess.extend({ baseUrl: z.string() }).optional(),
  encoder: z.object({ folder: z.string() }).optional(),
});
export type StackState = z.output<typeof StackState>;

/** An instance that never started, or whose file was cut short, has an empty state: nothing of it runs for sure. */
export function readState(file: string): StackState {
  try {
    return StackState.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return { ports: {} };
  }
}

/**
 * Changes the state in one synchronous step, since the parts start side by side; written aside and
 * renamed, so that a reader sees the old or the new state and never half of one.
 */
export function updateState(file: string, change: (state: StackState) => StackState): StackState {
  const state = change(readState(file));
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.new`;
  writeFileSync(aside, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(aside, file);
  return state;
}
