import { expect, it } from "vitest";
import { wholeNumber } from "../../../cli/whole-number.ts";

it.each([
  ["7", 7],
  ["1", 1],
  ["9", 9],
])("takes %s", (given, value) => {
  expect(wholeNumber("--limit", given, { least: 1, most: 9 })).toBe(value);
});

it.each(["0", "10", "1.5", "", " ", "many", "1e400"])(
  'refuses "%s", and says what is right',
  (given) => {
    expect(() => wholeNumber("--limit", given, { least: 1, most: 9 })).toThrow(
      `--limit ${given}: give a whole number, from 1 to 9`,
    );
  },
);

it("says so where there is no upper end", () => {
  expect(() => wholeNumber("--contents", "-1", { least: 0 })).toThrow(
    "--contents -1: give a whole number, 0 or more",
  );
});
