import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findJava, parseJavaVersion } from "../../../local/java.ts";
import { tempFolder } from "./temp-folder.ts";

function fakeJava(version: string): string {
  const bin = join(tempFolder(), "bin");
  mkdirSync(bin);
  const script = `#!/bin/sh\necho 'openjdk version "${version}" 2026-01-20' >&2\n`;
  writeFileSync(join(bin, "java"), script, { mode: 0o755 });
  return join(bin, "java");
}

it.each([
  ['openjdk version "25.0.3" 2026-04-21 LTS', 25],
  ['java version "1.8.0_392"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['openjdk version "26-ea" 2027-03-17', 26],
  ["The operation couldn’t be completed. Unable to locate a Java Runtime.", undefined],
])("reads the major version of %s", (text, version) => {
  expect(parseJavaVersion(text)).toBe(version);
});

it("takes JAVA_HOME before PATH, and PATH where JAVA_HOME is too old", async () => {
  const [home, path, old] = [fakeJava("21.0.2"), fakeJava("25.0.1"), fakeJava("17.0.9")];
  const found = (java: string) =>
    findJava({ environment: { JAVA_HOME: join(java, "../.."), PATH: join(path, "..") } });
  expect(await found(home)).toBe(home);
  expect(await found(old)).toBe(path);
});
