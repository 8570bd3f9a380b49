import type { Execute } from "./graph.ts";
import { createGraph } from "./graph.ts";
import { listEncoders } from "./queries/encoder.ts";
import type { StoredEncoder } from "./queries/encoder.ts";

type VectorSet = StoredEncoder["vectorSet"];

const NAMES =
  /\b(?:tag|content|knowledge)_(?:spare_)?embedding\b|(?<!\brow)\.(?:embedding|spareEmbedding|textHash|spareTextHash)\b|(?<=setNodeVectorProperty\(\w+, )'embedding'/g;

/**
 * A statement as it is for an encoder of this set of vectors. A vertex has `embedding` and `textHash` of an encoder of the
 * first set, `embedding2` and `textHash2` of one of the second, and each set has its own indexes. In the files of `cypher/`,
 * `embedding` is that of the encoder in use, and `spareEmbedding` that of the other one; a `row` is no vertex but a parameter.
 */
export function forVectorSet(text: string, vectorSet: VectorSet): string {
  return text.replaceAll(NAMES, (found) => {
    const isOther = found.includes("spare");
    const isSecond = (vectorSet === 2) !== isOther;
    return inFirstSet(found).replace(/(?='?$)/, isSecond ? "2" : "");
  });
}

function inFirstSet(name: string): string {
  return name.replace("spare_", "").replace(/spare[ET]/, (start) => start.slice(-1).toLowerCase());
}

/**
 * Lets every statement speak of the vectors of this encoder. Which set it has is asked once; an encoder without one is taken
 * for the first of a new database.
 */
export function withVectorsOf(execute: Execute, encoderName: string): Execute {
  let known: VectorSet | undefined;
  const graph = createGraph(execute);

  async function vectorSet(): Promise<VectorSet> {
    if (known) return known;
    const stored = await graph.many(listEncoders, {});
    known = stored.find(({ name }) => name === encoderName)?.vectorSet;
    return known ?? 1;
  }

  return async (text, params, how) => {
    const isAboutVectors = text.search(NAMES) >= 0;
    return execute(isAboutVectors ? forVectorSet(text, await vectorSet()) : text, params, how);
  };
}
