import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createKeyCheck } from "../../../api/access/check-key.ts";
import { addKey, createKey } from "../../../api/access/create-key.ts";
import { temporaryFile } from "./access-files.ts";
import { fakeApp } from "./fake-app.ts";
import { recordingLogger } from "./recording-logger.ts";

const wanted = { name: "newsroom", role: "reader" };

describe("a new key", () => {
  it("is long, random and in the file by its hash alone", () => {
    const file = join(dirname(temporaryFile("x", "")), "keys.json");
    const made = createKey({ ...wanted, expiresAt: "2999-01-01T00:00:00Z" });
    expect(made.key).toMatch(/^tw_[0-9a-f]{64}$/);
    expect(createKey(wanted).key).not.toBe(made.key);
    addKey(file, made.entry);
    const text = readFileSync(file, "utf8");
    expect(JSON.parse(text)).toEqual([
      {
        name: "newsroom",
        role: "reader",
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        expiresAt: "2999-01-01T00:00:00Z",
      },
    ]);
    expect(text).not.toContain(made.key.slice(3));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("opens the server that reads the file", () => {
    const file = temporaryFile("keys.json", []);
    const { key, entry } = createKey({ ...wanted, role: "reviewer" });
    addKey(file, createKey({ ...wanted, name: "another" }).entry);
    addKey(file, entry);
    const api = { ...fakeApp().config.api, key: undefined, keysFile: file };
    expect(createKeyCheck(api, recordingLogger().logger)(key)).toEqual({
      viewer: { name: "newsroom", role: "REVIEWER", via: "key" },
    });
    expect(readdirSync(dirname(file))).toEqual(["keys.json"]);
  });

  it.each([
    ["an unknown role", { role: "root" }, "role must be reader, reviewer or admin"],
    ["an empty name", { name: " " }, "name must not be empty"],
    ["a time that is none", { expiresAt: "tomorrow" }, "expiresAt must be a time such as"],
  ])("is refused with %s", (_name, wrong, message) => {
    expect(() => createKey({ ...wanted, ...wrong })).toThrow(message);
  });

  it("leaves a file alone that has its name, or is no file of keys", () => {
    const { entry } = createKey(wanted);
    const taken = temporaryFile("keys.json", [entry]);
    expect(() => addKey(taken, createKey(wanted).entry)).toThrow(
      'entry 2 ("newsroom"): name is there twice',
    );
    expect(JSON.parse(readFileSync(taken, "utf8"))).toEqual([entry]);
    const other = temporaryFile("package.json", { name: "x" });
    expect(() => addKey(other, entry)).toThrow(`${other}: must be a list of entries`);
    expect(JSON.parse(readFileSync(other, "utf8"))).toEqual({ name: "x" });
  });
});
