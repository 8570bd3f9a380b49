import type { StackPart } from "../local/stack.ts";
import { table } from "./output.ts";

export function renderParts(parts: readonly StackPart[]): string {
  return table(
    ["part", "state", "address", "detail"],
    parts.map(({ name, state, address, detail }) => [name, state, address ?? "", detail ?? ""]),
  );
}
