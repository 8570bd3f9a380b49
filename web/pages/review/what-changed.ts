interface Seen {
  readonly tags: readonly {
    readonly tagId: string;
    readonly name: string;
    readonly origin: string;
  }[];
  readonly rejectedTagIds: readonly string[];
  readonly isComplete: boolean;
}

/** Sentences on what others changed in a content since it was loaded. */
export function whatChanged(before: Seen, now: Seen): string[] {
  const old = new Map(before.tags.map((tag) => [tag.tagId, tag]));
  const names = new Map([...before.tags, ...now.tags].map(({ tagId, name }) => [tagId, name]));
  const current = new Set(now.tags.map(({ tagId }) => tagId));
  return [
    ...now.tags.filter(({ tagId }) => !old.has(tagId)).map(({ name }) => `${name} was added`),
    ...now.tags
      .filter(({ tagId, origin }) => old.has(tagId) && old.get(tagId)?.origin !== origin)
      .map(({ name, origin }) => `${name} is now given by ${GIVERS[origin] ?? origin}`),
    ...before.tags
      .filter(({ tagId }) => !current.has(tagId))
      .map(({ name }) => `${name} was taken away`),
    ...now.rejectedTagIds
      .filter((tagId) => !before.rejectedTagIds.includes(tagId) && !old.has(tagId))
      .map((tagId) => `${names.get(tagId) ?? tagId} was refused`),
    ...(now.isComplete && !before.isComplete ? ["It was called complete"] : []),
  ];
}

const GIVERS: Record<string, string> = {
  HUMAN: "a person",
  IMPORT: "an import",
  MODEL: "the model",
};
