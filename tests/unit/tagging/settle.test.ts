import { setTimeout as sleep } from "node:timers/promises";
import pLimit from "p-limit";
import { expect, it } from "vitest";
import { settleThenThrow } from "../../../tagging/settle.ts";

it("throws the first failure only once what is in flight has ended, and drops the rest", async () => {
  const limit = pLimit({ concurrency: 2, rejectOnClear: true });
  const ended: string[] = [];
  const work = [
    limit(async () => {
      throw new Error("down");
    }),
    limit(async () => {
      await sleep(20);
      ended.push("in flight");
    }),
    ...Array.from({ length: 5 }, () =>
      limit(async () => {
        await sleep(20);
        ended.push("begun late");
      }),
    ),
  ];
  await expect(settleThenThrow(work, limit)).rejects.toThrow("down");
  const atThrow = [...ended];
  await sleep(60);
  expect(ended).toEqual(atThrow);
  expect(atThrow).toContain("in flight");
  expect(atThrow.length).toBeLessThan(work.length - 1);
});
