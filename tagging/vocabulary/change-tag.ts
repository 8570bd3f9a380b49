import { hash, randomUUID } from "node:crypto";
import { AppError } from "../../core/errors.ts";
import type { Graph } from "../../graph/graph.ts";
import { tagImpact, tagsNamedAlike, writeTagChange } from "../../graph/queries/vocabulary.ts";
import type { TagFacts, TagImpact } from "../../graph/queries/vocabulary.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { encodeTexts } from "../import/encode-texts.ts";
import { tagText, textHash } from "../import/encoded-text.ts";
import { fingerprintOf } from "../import/row-store.ts";
import { TagRow } from "../import/rows.ts";
import type { SettingsStore } from "../settings-store.ts";
import { createEvents } from "../webhooks/events.ts";
import { newNamesOf, problemOf, warningsOf } from "./check-change.ts";
import type { ChangeProblem } from "./check-change.ts";
import { describeChange } from "./describe-change.ts";
import { otherIdOf, rewrittenBy } from "./tag-change.ts";
import type { TagChange, TagWords } from "./tag-change.ts";
import { namesQuery } from "./tag-names.ts";

const MOST_NAMESAKES = 50;

/** What a change would do, as far as the graph tells now. */
export interface ChangePreview {
  /** What the change must rest on; another one as soon as the impact is another. Empty where there is no such tag. */
  readonly version: string;
  readonly description: string;
  readonly contents: number;
  readonly importedTags: number;
  readonly machineTags: number;
  readonly humanTags: number;
  readonly rejections: number;
  readonly knowledge: number;
  readonly narrower: number;
  readonly sampleContentIds: readonly string[];
  readonly warnings: readonly string[];
  readonly problem: ChangeProblem | undefined;
}

export interface ChangeDeps {
  readonly graph: Graph;
  readonly encoder: Encoder;
  readonly store: Pick<SettingsStore, "active">;
}

/** Changes of tags: what each would do, and doing it. */
export function createTagChanges({ graph, encoder, store }: ChangeDeps) {
  async function look(change: TagChange): Promise<ChangePreview & { impact?: TagImpact }> {
    const otherId = otherIdOf(change) ?? null;
    const impact = await graph.maybeOne(tagImpact, { tagId: change.tagId, otherId });
    const problem = problemOf(change, impact);
    if (!impact) return { ...NOTHING, problem };
    const [{ learned }, namesakes] = await Promise.all([store.active(), namesakesOf(change)]);
    const isTuned = learned !== undefined;
    const warnings = problem ? [] : warningsOf(change, impact, { namesakes, isTuned });
    const { contents, machineTags, humanTags } = impact;
    return {
      ...impact,
      version: versionOf(change, impact),
      description: describeChange(change, impact),
      importedTags: contents - machineTags - humanTags,
      warnings,
      problem,
      impact,
    };
  }

  async function namesakesOf(change: TagChange) {
    const words = namesQuery(newNamesOf(change));
    if (words === "") return [];
    return graph.many(tagsNamedAlike, { words, tagId: change.tagId, limit: MOST_NAMESAKES });
  }

  async function rowsOf(change: TagChange, impact: TagImpact) {
    const rewritten = rewrittenBy(change, impact);
    return rewritten ? [await encoded(encoder, rewritten)] : [];
  }

  return {
    preview: (change: TagChange): Promise<ChangePreview> => look(change),

    /**
     * Makes a change, in one transaction, and keeps a record of it.
     * @throws AppError CONFLICT when the impact is another than the one that `basedOn` names, whatever speaks against the
     * change now; else NOT_FOUND and BAD_INPUT as the preview tells them, ENCODER_UNAVAILABLE. Nothing is written then.
     */
    async change(change: TagChange, basedOn: string, by: string): Promise<{ changeId: string }> {
      const { impact, problem, version, description, warnings } = await look(change);
      if (impact && version !== basedOn) throw conflict();
      if (problem) throw refusal(problem);
      if (!impact) throw conflict();
      const written = await graph.maybeOne(writeTagChange, {
        changeId: randomUUID(),
        kind: change.kind,
        tagId: change.tagId,
        otherId: otherIdOf(change) ?? null,
        state: impact.state,
        rows: await rowsOf(change, impact),
        by,
        description,
        before: JSON.stringify(impact.tags),
        contents: impact.contents,
        machineTags: impact.machineTags,
        humanTags: impact.humanTags,
        warnings: [...warnings],
      });
      if (!written) throw conflict();
      const { kind, tagId } = change;
      await createEvents(graph).emit("VOCABULARY_CHANGED", { ...written, kind, tagId, by });
      return written;
    },
  };
}

const NOTHING = {
  version: "",
  description: "",
  contents: 0,
  importedTags: 0,
  machineTags: 0,
  humanTags: 0,
  rejections: 0,
  knowledge: 0,
  narrower: 0,
  sampleContentIds: [],
  warnings: [],
};

/** Names the change and all that the graph says of its impact. */
export function versionOf(change: TagChange, { state }: Pick<TagImpact, "state">): string {
  return hash("sha256", JSON.stringify([change, state])).slice(0, 32);
}

/** The words of a tag as the import would write them, so that importing the same words changes nothing. */
export function storedWords(
  { tagId, parents }: Pick<TagFacts, "tagId" | "parents">,
  words: TagWords,
  encoderName: string,
) {
  const row = TagRow.parse({ id: tagId, ...words, parents });
  const text = tagText(row);
  return {
    row,
    text,
    textHash: textHash(text, encoderName),
    fingerprint: fingerprintOf(row),
  };
}

async function encoded(encoder: Encoder, { tag, words }: { tag: TagFacts; words: TagWords }) {
  const { row, text, ...hashes } = storedWords(tag, words, encoder.name);
  const [vector = null] = tag.status === "GROUP" ? [] : await encodeTexts(encoder, [text]);
  return {
    tagId: tag.tagId,
    name: row.name,
    aliases: row.aliases,
    description: row.description ?? null,
    vector,
    ...hashes,
  };
}

function refusal({ code, field, message }: ChangeProblem): AppError {
  return new AppError(code, message, { details: { inputErrors: [{ field, message }] } });
}

function conflict(): AppError {
  const message =
    "what hangs on the tag has changed since this preview was made; look at a new preview and decide again";
  return new AppError("CONFLICT", message, {
    details: { inputErrors: [{ field: "basedOn", message }] },
  });
}
