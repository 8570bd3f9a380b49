import type { Content, LabelledContent } from "../data-set/data-set.ts";
import { chooseCut, Cut, describeCut, keep, mostKept, sampleOf } from "./cut.ts";
import type { System } from "./system.ts";
import type { Tools } from "./tools.ts";

export interface ScoredTag {
  readonly tagId: string;
  readonly score: number;
  readonly probability?: number;
  readonly paths?: readonly string[];
}

interface ScoredSystem extends Pick<System, "id" | "label" | "kind" | "version"> {
  /** Best first. */
  readonly rank: (content: Content) => Promise<ScoredTag[]>;
  /** The same for a content of the history, as if its own labels were not there. */
  readonly rankStored: (content: LabelledContent) => Promise<ScoredTag[]>;
}

/** A system without an LLM: a score per tag, and one cut on it that is chosen on the history by leave-one-out. */
export function scoredSystem(tools: Tools, { rank, rankStored, ...system }: ScoredSystem): System {
  const most = mostKept(tools.settings);
  const remember = tools.rememberFor(system.id, system.version);
  const cut = () =>
    remember(Cut, async () => {
      const contents = [];
      for (const content of sampleOf(tools)) {
        contents.push({ tagIds: content.tagIds, ranked: await rankStored(content) });
      }
      return chooseCut(contents, most);
    });
  return {
    ...system,
    needsLlm: false,
    prepare: cut,
    note: async () => describeCut(system.label, await cut()),
    async predict(content) {
      const found = await rank(content);
      const ranked = found.map(({ paths: _paths, ...tag }) => tag);
      const paths = tagsByPath(found);
      return {
        contentId: content.contentId,
        ranked,
        kept: keep(ranked, await cut(), most),
        candidates: ranked.map(({ tagId }) => tagId),
        ...(paths && { paths }),
      };
    },
  };
}

/** Undefined for systems that know no paths. */
function tagsByPath(found: readonly ScoredTag[]): Record<string, string[]> | undefined {
  if (found.every(({ paths }) => paths === undefined)) return undefined;
  const byPath: Record<string, string[]> = {};
  for (const { tagId, paths = [] } of found) {
    for (const path of paths) byPath[path] = [...(byPath[path] ?? []), tagId];
  }
  return byPath;
}
