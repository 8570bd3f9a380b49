import { z } from "zod";
import { Embedding } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const nothing = z.object({});
const ids = z.object({ ids: z.array(z.string()) });
/** Neo4j removes a property that is set to null; a property that is not sent at all would fail. */
const optional = z.string().nullable();
const optionalFlag = z.boolean().nullable();
const strings = z.array(z.string());

/** Which row was stored, and which text its vector was made from. */
const stored = { id: z.string(), fingerprint: optional, textHash: optional };
/** Without a vector, the one in the graph stays. */
const written = {
  id: z.string(),
  fingerprint: z.string(),
  textHash: z.string(),
  vector: Embedding.nullable(),
};

const TagStatus = z.enum(["ACTIVE", "DEPRECATED", "GROUP"]);

export const tagFingerprints = defineQuery({
  file: "tag/fingerprints",
  mode: "read",
  params: ids,
  row: z.object({ ...stored, status: TagStatus }),
});

export const existingTags = defineQuery({
  file: "tag/existing",
  mode: "read",
  params: ids,
  row: z.object({ id: z.string(), status: TagStatus }),
});

export const upsertTags = defineQuery({
  file: "tag/upsert",
  mode: "write",
  params: z.object({
    rows: z.array(
      z.object({
        ...written,
        name: z.string(),
        description: optional,
        aliases: strings,
        parents: strings,
        deprecated: optionalFlag,
      }),
    ),
  }),
  row: nothing,
});

export const contentFingerprints = defineQuery({
  file: "content/fingerprints",
  mode: "read",
  params: ids,
  row: z.object({ ...stored, rejectedTagIds: strings }),
});

export const upsertContents = defineQuery({
  file: "content/upsert",
  mode: "write",
  params: z.object({
    rows: z.array(
      z.object({
        ...written,
        title: z.string(),
        category: optional,
        text: optional,
        tags: strings.nullable(),
      }),
    ),
  }),
  row: nothing,
});

export const knowledgeFingerprints = defineQuery({
  file: "knowledge/fingerprints",
  mode: "read",
  params: ids,
  row: z.object(stored),
});

export const upsertKnowledge = defineQuery({
  file: "knowledge/upsert",
  mode: "write",
  params: z.object({
    rows: z.array(
      z.object({
        ...written,
        kind: z.enum(["DEFINITION", "RULE", "FACT"]),
        text: z.string(),
        source: optional,
        validUntil: optional,
        about: strings,
      }),
    ),
  }),
  row: nothing,
});

export const deleteGonePassages = defineQuery({
  file: "knowledge/delete-gone-passages",
  mode: "write",
  params: z.object({ idPrefix: z.string(), ids: z.array(z.string()) }),
  row: z.object({ deleted: z.int() }),
});

export const findRejections = defineQuery({
  file: "content/rejections",
  mode: "read",
  params: z.object({ pairs: z.array(z.object({ contentId: z.string(), tagId: z.string() })) }),
  row: z.object({
    contentId: z.string(),
    tagId: z.string(),
    isRejected: z.boolean(),
    by: optional,
    reason: optional,
    origin: optional,
  }),
});

export const rejectTags = defineQuery({
  file: "content/reject",
  mode: "write",
  params: z.object({
    rows: z.array(
      z.object({ contentId: z.string(), tagId: z.string(), by: z.string(), reason: optional }),
    ),
  }),
  row: nothing,
});
