import { z } from "zod";
import { cypherInt, Embedding } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const ids = z.array(z.string());
const text = z.string().nullable();
const Status = z.enum(["ACTIVE", "DEPRECATED", "GROUP"]);
const Names = z.object({ tagId: z.string(), name: z.string(), aliases: ids });

export const TagFacts = Names.extend({
  description: text,
  status: Status,
  /** Right above it. */
  parents: ids,
  mergedInto: text,
});
export type TagFacts = z.output<typeof TagFacts>;

export const TagImpact = z.object({
  /** The same as long as nothing of all this has changed. */
  state: z.string(),
  /** The tag, then the other one, where there is one. */
  tags: z.array(TagFacts),
  contents: z.int(),
  machineTags: z.int(),
  humanTags: z.int(),
  rejections: z.int(),
  knowledge: z.int(),
  narrower: z.int(),
  activeNarrower: z.int(),
  sampleContentIds: ids,
  /** Contents that carry both tags. */
  inBoth: z.int(),
  /** Contents that carry the tag, and the other one is refused for them. */
  givenButRefused: z.int(),
  /** The other way round. */
  refusedButGiven: z.int(),
  /** What would lie both above and below the other tag. */
  cyclicParents: ids,
  cyclicNarrower: ids,
});
export type TagImpact = z.output<typeof TagImpact>;

export const tagImpact = defineQuery({
  file: "vocabulary/impact",
  mode: "read",
  params: z.object({ tagId: z.string(), otherId: text }),
  row: TagImpact,
});

export const ChangeKind = z.enum(["RENAME", "EDIT", "MERGE", "DEPRECATE", "RESTORE"]);
export type ChangeKind = z.output<typeof ChangeKind>;

export const writeTagChange = defineQuery({
  file: "vocabulary/change",
  mode: "write",
  params: z.object({
    changeId: z.string(),
    kind: ChangeKind,
    tagId: z.string(),
    otherId: text,
    state: z.string(),
    /** Words that are new; at most one tag's. */
    rows: z.array(
      z.object({
        tagId: z.string(),
        name: z.string(),
        aliases: ids,
        description: text,
        textHash: z.string(),
        fingerprint: z.string(),
        /** A group has none. */
        vector: Embedding.nullable(),
      }),
    ),
    by: z.string(),
    description: z.string(),
    /** JSON of the tags as they were. */
    before: z.string(),
    contents: cypherInt,
    machineTags: cypherInt,
    humanTags: cypherInt,
    warnings: ids,
  }),
  row: z.object({ changeId: z.string() }),
});

export const tagsNamedAlike = defineQuery({
  file: "vocabulary/named-alike",
  mode: "read",
  params: z.object({ words: z.string(), tagId: z.string(), limit: cypherInt }),
  row: Names.extend({ status: Status }),
});

export const activeTagsFrom = defineQuery({
  file: "vocabulary/tags-from",
  mode: "read",
  params: z.object({ from: z.string(), limit: cypherInt }),
  row: Names,
});

export const NearPair = z.object({
  firstId: z.string(),
  secondId: z.string(),
  /** Of the second. */
  name: z.string(),
  aliases: ids,
  cosine: z.number(),
  sharedContents: z.int(),
  firstContents: z.int(),
  secondContents: z.int(),
});
export type NearPair = z.output<typeof NearPair>;

export const nearPairs = defineQuery({
  file: "vocabulary/near-pairs",
  mode: "read",
  params: z.object({
    rows: z.array(z.object({ tagId: z.string(), words: z.string() })),
    searched: cypherInt,
    minCosine: z.number(),
  }),
  row: NearPair,
});
