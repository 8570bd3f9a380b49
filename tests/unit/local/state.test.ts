import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readState, updateState } from "../../../local/state.ts";
import { tempFolder } from "./temp-folder.ts";

const llm = {
  pid: 4242,
  startedAt: "2026-11-23T15:00:00.000Z",
  baseUrl: "http://127.0.0.1:8080/v1",
};

it("reads back what it wrote, and leaves no second file", () => {
  const folder = join(tempFolder(), "instance");
  const file = join(folder, "stack.json");
  const written = updateState(file, (state) => ({ ...state, ports: { llm: 8080 }, llm }));
  expect(readState(file)).toEqual(written);
  expect(readdirSync(folder)).toEqual(["stack.json"]);
});

it("keeps the ports of a part that is gone", () => {
  const file = join(tempFolder(), "stack.json");
  updateState(file, (state) => ({ ...state, ports: { llm: 8080 }, llm }));
  updateState(file, ({ llm: _gone, ...rest }) => rest);
  expect(readState(file)).toEqual({ ports: { llm: 8080 } });
});

it.each(["", '{"ports":', '{"ports":{},"llm":{"pid":-1}}'])(
  "takes %j for never started",
  (text) => {
    const file = join(tempFolder(), "stack.json");
    writeFileSync(file, text);
    expect(readState(file)).toEqual({ ports: {} });
  },
);
