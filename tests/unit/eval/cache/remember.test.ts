import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createRemember } from "../../../../eval/cache/remember.ts";
import { writeFiles } from "../write-files.ts";

const Choice = z.object({ cut: z.number() });

describe("remember", () => {
  it("chooses once, also across runs", async () => {
    const path = join(await writeFiles(), "deep", "choice.json");
    let asked = 0;
    const choose = async () => ({ cut: (asked += 1) });
    const remember = createRemember(path);
    await Promise.all([remember(Choice, choose), remember(Choice, choose)]);
    await expect(createRemember(path)(Choice, choose)).resolves.toEqual({ cut: 1 });
  });

  it("chooses anew after a failure", async () => {
    const remember = createRemember(join(await writeFiles(), "choice.json"));
    const fail = () => Promise.reject(new Error("interrupted"));
    await expect(remember(Choice, fail)).rejects.toThrow("interrupted");
    await expect(remember(Choice, async () => ({ cut: 2 }))).resolves.toEqual({ cut: 2 });
  });
});
