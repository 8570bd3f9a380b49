import { Command } from "commander";
import { AppError } from "../../core/errors.ts";
import { addKey, createKey } from "../../api/access/create-key.ts";
import type { CommandContext } from "../context.ts";

interface Options {
  readonly name: string;
  readonly role: string;
  readonly expires?: string;
  readonly file?: string;
}

const HELP = `
Examples:
  tagwright keys create --name "newsroom frontend" --role reader --file keys.json
  tagwright keys create --name migration --role admin --expires 2027-01-31T00:00:00Z --file keys.json

The key is shown this once; the file holds its hash alone. API_KEYS_FILE names the file to the server, which reads
it again when it changes. Taking an entry out of the file takes its key back.`;

/** Makes keys; the file itself is the place to list them and to take them back. */
export function keysCommand(context: CommandContext): Command {
  const command = new Command("keys").description("Make keys for the API");
  command.addCommand(
    new Command("create")
      .description("Make a key and show it once")
      .requiredOption("--name <name>", "whose key it is")
      .requiredOption("--role <role>", "reader, reviewer or admin")
      .option("--expires <time>", "when it ends, e.g. 2027-01-31T00:00:00Z")
      .option("--file <path>", "add the entry to this file, which is made if there is none")
      .addHelpText("after", HELP)
      .action(({ name, role, expires, file }: Options) => {
        const { key, entry } = createKey({ name, role, expiresAt: expires });
        requireFuture(expires);
        if (file !== undefined) addKey(file, entry);
        context.output.note(
          file === undefined
            ? "Add the entry to the file of API_KEYS_FILE. The key cannot be shown again."
            : `The entry was added to ${file}. The key cannot be shown again.`,
        );
        context.output.data({ key, entry }, () =>
          file === undefined ? `${key}\n\n${JSON.stringify(entry, undefined, 2)}` : key,
        );
      }),
  );
  return command;
}

/** A key that has ended already would be refused by the server from the first request on. */
function requireFuture(expires: string | undefined): void {
  if (expires !== undefined && Date.parse(expires) <= Date.now())
    throw new AppError("BAD_INPUT", `--expires ${expires}: this time has passed`);
}
