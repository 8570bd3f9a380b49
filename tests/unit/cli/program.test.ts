import { readFileSync } from "node:fs";
import { CommanderError } from "commander";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import type { CommandContext } from "../../../cli/context.ts";
import { exitCodeOf } from "../../../cli/exit-codes.ts";
import { createProgram } from "../../../cli/program.ts";

const page = readFileSync(new URL("../../../docs/cli.md", import.meta.url), "utf8");

/** Every command, such as `jobs start`. */
const commands = namesOf(program());

describe("the command line", () => {
  it.each(commands)("ends %s with exit code 2 for an unknown option", async (name) => {
    const error: unknown = await program()
      .parseAsync([...name.split(" "), "--no-such-option"], { from: "user" })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CommanderError);
    expect(exitCodeOf(error)).toBe(2);
  });

  it("makes no key that has ended already", async () => {
    const words = ["keys", "create", "--name", "x", "--role", "reader"];
    const made = program().parseAsync([...words, "--expires", "2020-01-01T00:00:00Z"], {
      from: "user",
    });
    await expect(made).rejects.toThrow("--expires 2020-01-01T00:00:00Z: this time has passed");
  });

  it("is in docs/cli.md with every command", () => {
    expect(commands.filter((name) => !page.includes(`\`${name}`))).toEqual([]);
  });
});

/** No command gets as far as its context. */
function program(): Command {
  const created = createProgram({} as CommandContext);
  silence(created);
  return created;
}

function silence(command: Command): void {
  command.configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  command.commands.forEach(silence);
}

function namesOf(command: Command): string[] {
  return command.commands.flatMap((each) => [
    each.name(),
    ...namesOf(each).map((name) => `${each.name()} ${name}`),
  ]);
}
