import { z } from "zod";
import { toPage } from "../../tagging/page.ts";
import { GraphTime, readPage, toConnection } from "../connections.ts";
import { existing } from "../batching.ts";
import type {
  MutationResolvers,
  QueryResolvers,
  RunChangeResolvers,
  RunEdgeResolvers,
  RunResolvers,
} from "../schema.types.ts";
import { tagContents } from "../tag-contents.ts";
import { undoRun } from "../undo-run.ts";

const RunPlace = z.object({ startedAt: GraphTime, runId: z.string() });

export const Query: QueryResolvers = {
  run: (_root, { id }, { loaders }) => loaders.run.load(id),

  runs: async (_root, args, { app }) => {
    const page = await app.runs.page(readPage(args, RunPlace));
    return toConnection(page, (place) => place, args);
  },
};

export const Mutation: MutationResolvers = {
  tagContents: (_root, args, context) => tagContents(context, args),
  undoRun: (_root, args, context) => undoRun(context, args),
};

export const Run: RunResolvers = {
  id: ({ runId }) => runId,

  changes: async ({ runId }, args, { loaders }) => {
    const request = readPage(args, z.string());
    const { rows, hasMore } = toPage(await loaders.changesOfRun(runId, request), request.first);
    const nodes = { rows: rows.map((node) => ({ node })), hasMore };
    return toConnection(nodes, ({ node }) => node.contentId, args);
  },
};

export const RunEdge: RunEdgeResolvers = {
  node: ({ runId }, _args, { loaders }) => existing(loaders.run, runId),
};

export const RunChange: RunChangeResolvers = {
  content: ({ contentId }, _args, { loaders }) => existing(loaders.content, contentId),
};
