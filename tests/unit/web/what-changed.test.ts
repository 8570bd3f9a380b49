import { expect, it } from "vitest";
import { whatChanged } from "../../../web/pages/review/what-changed.ts";

const tag = (tagId: string, origin: string) => ({ tagId, name: tagId.toUpperCase(), origin });

it("says what others changed, and nothing where they changed nothing", () => {
  const before = {
    tags: [tag("solar", "MODEL"), tag("grid", "MODEL")],
    rejectedTagIds: [],
    isComplete: false,
  };
  const now = {
    tags: [tag("solar", "HUMAN"), tag("housing", "HUMAN")],
    rejectedTagIds: ["grid", "retail"],
    isComplete: true,
  };
  expect(whatChanged(before, now)).toEqual([
    "HOUSING was added",
    "SOLAR is now given by a person",
    "GRID was taken away",
    "retail was refused",
    "It was called complete",
  ]);
  expect(whatChanged(now, now)).toEqual([]);
});
