import { z } from "zod";
import type { KeptKnowledge } from "../tagging/catalog/keep-knowledge.ts";
import { KnowledgeRow } from "../tagging/import/rows.ts";
import type { ApiContext } from "./context.ts";
import { orRefusal } from "./errors.ts";
import { Id, read } from "./inputs.ts";
import type { KnowledgeInput, ResolversTypes } from "./schema.types.ts";

const MAX_TAGS = 100;

/** The same rules as for a row of an import. */
const { kind, text, source, validUntil, about } = KnowledgeRow.shape;
const Input = z.object({
  id: Id.nullish().transform((id) => id ?? undefined),
  kind,
  text,
  source,
  validUntil,
  aboutTagIds: z.array(z.string()).max(MAX_TAGS, `at most ${MAX_TAGS} tags`).nullish().pipe(about),
});

type Saved = Awaited<ResolversTypes["KnowledgeResult"]>;
type Deleted = Awaited<ResolversTypes["DeleteKnowledgeResult"]>;

/** @throws AppError whatever the caller cannot act on; all else is in `error`. */
export function saveKnowledge({ app, loaders }: ApiContext, input: KnowledgeInput): Promise<Saved> {
  return orRefusal(async () => {
    const id = await app.knowledge.save(readKnowledge(input));
    return { knowledge: await loaders.knowledge.clear(id).load(id) };
  });
}

/** @throws AppError whatever the caller cannot act on; all else is in `error`. */
export function deleteKnowledge({ app }: ApiContext, id: string): Promise<Deleted> {
  return orRefusal(async () => {
    await app.knowledge.delete(id);
    return {};
  });
}

function readKnowledge(input: KnowledgeInput): KeptKnowledge {
  const { aboutTagIds, ...rest } = read(Input, input, "input");
  return { ...rest, about: aboutTagIds };
}
