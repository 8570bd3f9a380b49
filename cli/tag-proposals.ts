import { userInfo } from "node:os";
import { Command, Option } from "commander";
import { ProposalStatus } from "../graph/queries/tag-proposal.ts";
import type { ProposalRow } from "../graph/queries/tag-proposal.ts";
import type { CommandContext } from "./context.ts";
import { table } from "./output.ts";

const MOST = 100;
const HELP = `
Examples:
  tagwright tags proposals                              those that nobody has decided
  tagwright tags proposals --status approved
  tagwright tags proposals approve <proposalId>         makes the tag
  tagwright tags proposals decline <proposalId> --reason "same as economy"`;

interface DecideOptions {
  readonly reason?: string;
  readonly by?: string;
}

export function proposalsCommand(context: CommandContext): Command {
  const status = new Option("--status <status>", "open, approved or declined")
    .choices(ProposalStatus.options.map((each) => each.toLowerCase()))
    .default("open");
  const command = new Command("proposals")
    .description("List proposals of tags, approve or decline them")
    .addOption(status)
    .addHelpText("after", HELP)
    .action(async (options: { status: string }) => {
      const wanted = ProposalStatus.parse(options.status.toUpperCase());
      const { proposals } = await context.withApp(({ vocabulary }) =>
        vocabulary.proposals.list({ first: MOST, status: wanted }),
      );
      context.output.data(proposals, () => render(proposals));
    });
  for (const approve of [true, false]) command.addCommand(decideCommand(context, approve));
  return command;
}

function decideCommand(context: CommandContext, approve: boolean): Command {
  return new Command(approve ? "approve" : "decline")
    .description(approve ? "Make the proposed tag" : "Decline a proposal")
    .argument("<proposalId>", "as listed")
    .option("--reason <text>", "for the proposer")
    .option("--by <name>", "who decides, for the record (default: your login)")
    .action(async (proposalId: string, { reason, by = userInfo().username }: DecideOptions) => {
      const decided = await context.withApp(({ vocabulary }) =>
        vocabulary.proposals.decide({ proposalId, approve, reason, by }),
      );
      context.output.data(decided, () =>
        approve ? `The tag "${decided.tagId}" was made.` : "The proposal was declined.",
      );
    });
}

function render(proposals: readonly ProposalRow[]): string {
  if (proposals.length === 0) return "There are none.";
  const rows = proposals.map((proposal) => [
    proposal.proposalId,
    proposal.name,
    proposal.by,
    proposal.at,
    proposal.contentId ?? "",
    proposal.similar.map(({ tagId, cosine }) => `${tagId} (${cosine.toFixed(2)})`).join(", "),
  ]);
  return table(["proposal", "name", "by", "at", "for the content", "most like"], rows);
}
