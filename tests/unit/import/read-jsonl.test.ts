import { describe, expect, it } from "vitest";
import { readJsonl } from "../../../tagging/import/read-jsonl.ts";
import { chunksOf, collect } from "./temp-folder.ts";

const read = (...chunks: (string | Buffer)[]) => collect(readJsonl(chunksOf(...chunks)));

describe("readJsonl", () => {
  it("numbers lines as an editor does, passing over blank ones", async () => {
    expect(await read('{"id":"a"}\n\n  \r\n{"id":"b"}\r\n')).toEqual([
      { line: 1, value: { id: "a" } },
      { line: 4, value: { id: "b" } },
    ]);
  });

  it("takes a last line without an end, and lines that are cut by chunks", async () => {
    expect(await read('{"id"', ':"a"}', '\n{"id":"ü', '"}')).toEqual([
      { line: 1, value: { id: "a" } },
      { line: 2, value: { id: "ü" } },
    ]);
  });

  it("joins a character that is cut by two chunks", async () => {
    const bytes = Buffer.from('{"id":"ü"}\n');
    expect(await read(bytes.subarray(0, 8), bytes.subarray(8))).toEqual([
      { line: 1, value: { id: "ü" } },
    ]);
  });

  it("goes on after a line that is not JSON", async () => {
    const rows = await read('{"id":\n{"id":"b"}\n');
    expect(rows).toMatchObject([
      { line: 1, reason: expect.stringMatching(/not JSON/) as string, raw: '{"id":' },
      { line: 2, value: { id: "b" } },
    ]);
  });

  it("goes on after a line that is not UTF-8", async () => {
    const latin1 = Buffer.from('{"id":"\xfc"}\n', "latin1");
    expect(await read(latin1, '{"id":"b"}')).toMatchObject([
      { line: 1, reason: expect.stringMatching(/UTF-8/) as string },
      { line: 2, value: { id: "b" } },
    ]);
  });

  it("keeps no more than 1 MB of an endless line, and goes on after it", async () => {
    const rows = await read(
      ...Array.from({ length: 30 }, () => "x".repeat(100_000)),
      '\n{"id":"b"}\n',
    );
    const [long, next] = rows;
    expect(long).toMatchObject({
      line: 1,
      reason: expect.stringMatching(/longer than 1 MB/) as string,
    });
    expect(long && "raw" in long && long.raw.length).toBe(1_000_000);
    expect(next).toEqual({ line: 2, value: { id: "b" } });
  });

  it("finds nothing in an empty file", async () => {
    expect(await read("")).toEqual([]);
  });
});
