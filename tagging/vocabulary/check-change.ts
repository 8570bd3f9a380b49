import type { TagFacts, TagImpact } from "../../graph/queries/vocabulary.ts";
import { FIELDS, otherIdOf } from "./tag-change.ts";
import type { TagChange } from "./tag-change.ts";
import { nameKey } from "./tag-names.ts";

export interface ChangeProblem {
  readonly code: "BAD_INPUT" | "NOT_FOUND";
  /** Such as `merge.intoTagId`. */
  readonly field: string;
  readonly message: string;
}

/** What keeps a change from being made; undefined where nothing does. `impact` is undefined where there is no such tag. */
export function problemOf(
  change: TagChange,
  impact: Pick<TagImpact, "tags"> | undefined,
): ChangeProblem | undefined {
  const fields = FIELDS[change.kind];
  const [tag, other] = impact?.tags ?? [];
  if (!tag) return missing(fields.tag, change.tagId);
  const otherId = otherIdOf(change);
  if (otherId === change.tagId) {
    return bad(fields.other, "is the tag itself; name another one");
  }
  if (otherId !== undefined && !other) return missing(fields.other, otherId);
  return problemOfKind(change, tag, other);
}

function problemOfKind(
  change: TagChange,
  tag: TagFacts,
  other: TagFacts | undefined,
): ChangeProblem | undefined {
  switch (change.kind) {
    case "RENAME":
      return change.name === tag.name
        ? bad("rename.name", `"${tag.name}" is its name already; give another one`)
        : undefined;
    case "EDIT":
      return undefined;
    case "MERGE":
      return other && notMergeable(tag, other);
    case "DEPRECATE":
      return notDeprecatable(tag, other);
    case "RESTORE":
      return tag.status === "DEPRECATED"
        ? undefined
        : bad("restore.tagId", `"${tag.tagId}" is not deprecated; there is nothing to restore`);
  }
}

function notMergeable(tag: TagFacts, into: TagFacts): ChangeProblem | undefined {
  if (into.status === "DEPRECATED") {
    const remedy = into.mergedInto
      ? `; it was merged into "${into.mergedInto}"`
      : "; restore it first";
    return bad("merge.intoTagId", `"${into.tagId}" is deprecated${remedy}`);
  }
  if (into.status === "GROUP" && tag.status !== "GROUP") {
    return bad(
      "merge.intoTagId",
      `"${into.tagId}" only orders the tags below it: contents cannot carry it`,
    );
  }
  return undefined;
}

function notDeprecatable(tag: TagFacts, other: TagFacts | undefined): ChangeProblem | undefined {
  if (tag.status === "DEPRECATED")
    return bad("deprecate.tagId", `"${tag.tagId}" is deprecated already`);
  if (tag.status === "GROUP") {
    return bad(
      "deprecate.tagId",
      `"${tag.tagId}" only orders the tags below it: it is given to no content anyway`,
    );
  }
  if (other && other.status !== "ACTIVE") {
    return bad(
      "deprecate.replacedById",
      `"${other.tagId}" is not active; name a tag that contents may carry`,
    );
  }
  return undefined;
}

/** What somebody should know before the change is made. `namesakes`: other tags that share words with the new name. */
export function warningsOf(
  change: TagChange,
  impact: TagImpact,
  { namesakes, isTuned }: { namesakes: readonly Namesake[]; isTuned: boolean },
): string[] {
  return [
    ...clashes(change, namesakes),
    ...(change.kind === "MERGE" ? mergeWarnings(impact, isTuned) : []),
    ...(change.kind === "DEPRECATE" || change.kind === "MERGE"
      ? statusWarnings(change, impact)
      : []),
    ...(change.kind === "RESTORE" ? restoreWarnings(impact) : []),
  ];
}

interface Namesake {
  readonly tagId: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly status: string;
}

function clashes(change: TagChange, namesakes: readonly Namesake[]): string[] {
  const names = new Set(newNamesOf(change).map(nameKey));
  return namesakes.flatMap(({ tagId, name, aliases, status }) => {
    const clash = [name, ...aliases].find((own) => names.has(nameKey(own)));
    const note = status === "ACTIVE" ? "" : `, which is ${status.toLowerCase()}`;
    return clash === undefined
      ? []
      : [`"${clash}" is a name of the tag "${tagId}", too${note}: merge them, or tell them apart`];
  });
}

/** Names that no other tag should go by. */
export function newNamesOf(change: TagChange): readonly string[] {
  if (change.kind === "RENAME") return [change.name];
  return change.kind === "EDIT" ? (change.aliases ?? []) : [];
}

function mergeWarnings(impact: TagImpact, isTuned: boolean): string[] {
  const [from, into] = impact.tags;
  const counted: [number, string][] = [
    [
      impact.inBoth,
      `carry both; the label of "${into?.tagId}" stays, unless a person's stands against a machine's`,
    ],
    [
      impact.givenButRefused,
      `carry "${from?.tagId}", and a person refused "${into?.tagId}" for them: the refusal stays, the label goes`,
    ],
    [
      impact.refusedButGiven,
      `carry "${into?.tagId}", and a person refused "${from?.tagId}" for them: a label of a person or an import stays, one of the model goes`,
    ],
  ];
  const cyclic = [...impact.cyclicParents, ...impact.cyclicNarrower].filter(
    (id) => id !== into?.tagId,
  );
  return [
    ...counted.flatMap(([count, what]) => (count > 0 ? [`${count} contents ${what}`] : [])),
    ...(cyclic.length > 0
      ? [
          `These would lie both above and below "${into?.tagId}", so the merge does not move them: ${cyclic.join(", ")}`,
        ]
      : []),
    ...(isTuned
      ? [
          `What \`tune\` learned for "${into?.tagId}" knows only its own contents; tune again to learn from the moved ones, too`,
        ]
      : []),
  ];
}

function statusWarnings(
  change: TagChange,
  { activeNarrower, tags: [tag, other] }: TagImpact,
): string[] {
  if (change.kind === "MERGE") {
    return tag?.mergedInto && tag.mergedInto !== other?.tagId
      ? [`"${tag.tagId}" was merged into "${tag.mergedInto}" before; what moved there stays there`]
      : [];
  }
  return activeNarrower > 0
    ? [`It is still right above ${activeNarrower} active tags; they stay below it`]
    : [];
}

function restoreWarnings({ tags: [tag] }: TagImpact): string[] {
  return tag?.mergedInto
    ? [
        `It was merged into "${tag.mergedInto}": its labels, narrower tags and knowledge stay there, and its names stay aliases there`,
      ]
    : [];
}

function missing(field: string, tagId: string): ChangeProblem {
  return { code: "NOT_FOUND", field, message: `there is no tag "${tagId}"` };
}

function bad(field: string, message: string): ChangeProblem {
  return { code: "BAD_INPUT", field, message };
}
