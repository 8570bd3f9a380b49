import { expect, it } from "vitest";
import { chooseDiverse } from "../../../tagging/knowledge.ts";

const reviewed = (contentId: string, ...tagIds: string[]) => ({
  contentId,
  title: contentId,
  correct: tagIds.map((tagId) => ({ tagId, name: tagId })),
  incorrect: [],
});

it("takes the closest examples that show new tags, then fills up by closeness", () => {
  const found = [
    reviewed("1", "a"),
    reviewed("2", "a"),
    reviewed("3", "b"),
    reviewed("4", "a", "c"),
  ];
  expect(chooseDiverse(found, 3).map(({ contentId }) => contentId)).toEqual(["1", "3", "4"]);
  expect(chooseDiverse(found.slice(0, 2), 3).map(({ contentId }) => contentId)).toEqual(["1", "2"]);
});
