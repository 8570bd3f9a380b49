import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../core/errors.ts";
import type { StepContext } from "./progress.ts";
import { run } from "./run.ts";
import { lastLines } from "./wait.ts";

export interface InitialPassword {
  readonly java: string;
  readonly jars: string;
  readonly home: string;
  readonly configFolder: string;
  readonly password: string;
}

/** Sets the password of a server that has never run, so that it is never up with a known one. */
export async function setInitialPassword(
  what: InitialPassword,
  context: StepContext,
): Promise<void> {
  if (existsSync(join(what.home, "data", "databases", "system"))) return;
  const words = [
    `-cp "${join(what.jars, "*").replaceAll("\\", "\\\\")}"`,
    "--enable-native-access=ALL-UNNAMED",
    "org.neo4j.cli.AdminTool dbms set-initial-password",
    what.password,
  ];
  // By a file and not by arguments, which every user of the machine can read in the process list.
  const file = join(what.home, "set-password.args");
  writeFileSync(file, words.join("\n"), { mode: 0o600 });
  try {
    const environment = {
      ...context.environment,
      NEO4J_HOME: what.home,
      NEO4J_CONF: what.configFolder,
    };
    const { code, output } = await run(what.java, [`@${file}`], { ...context, environment });
    if (code === 0) return;
    throw new AppError(
      "STACK_FAILED",
      `Neo4j's password could not be set. The end of what it said:\n${lastLines(output)}`,
    );
  } finally {
    rmSync(file, { force: true });
  }
}
