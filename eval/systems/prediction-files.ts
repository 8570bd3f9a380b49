import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../core/errors.ts";
import { readCheckedRows } from "../data-set/read-checked-rows.ts";
import type { System } from "./system.ts";
import { PredictionRow } from "./system.ts";

const FILE = /^(annif-.+)\.jsonl$/;

/**
 * External software, which has predicted before: each `annif-<backend>.jsonl` in the folder is one system. Made by
 * `eval/annif/annif_baseline.py`; any other software may write the same lines.
 * @throws AppError BAD_INPUT with file and line of a broken prediction.
 */
export async function systemsOfFiles(folder: string): Promise<System[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.flatMap((name) => {
    const id = FILE.exec(name)?.[1];
    return id === undefined ? [] : [{ id, path: join(folder, name) }];
  });
  return Promise.all(files.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(toSystem));
}

async function toSystem({ id, path }: { id: string; path: string }): Promise<System> {
  const rows = await readCheckedRows(path, {
    schema: PredictionRow,
    keyOf: ({ contentId }) => contentId,
  });
  const byId = new Map(rows.map((row) => [row.contentId, row]));
  return {
    id,
    label: `Annif ${id.replace("annif-", "")}`,
    kind: "external",
    needsLlm: false,
    version: path,
    predicted: new Set(byId.keys()),
    async predict({ contentId }) {
      const row = byId.get(contentId);
      if (row) return row;
      throw new AppError("NOT_FOUND", `${path} has no prediction for "${contentId}"`);
    },
  };
}
