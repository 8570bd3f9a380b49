import type { Graph } from "../../graph/graph.ts";
import { heldOutSize, MOST_LABELLED, placeOf } from "../learning/sample.ts";
import { labelledSample } from "../../graph/queries/calibration.ts";

/** Labelled contents that `tune` learned nothing from and no adapter was trained on; at most `wanted`, always the same. */
export async function heldOutContents(graph: Graph, wanted: number): Promise<string[]> {
  const rows = await graph.many(labelledSample, { size: MOST_LABELLED });
  const ids = rows.map(({ contentId }) => contentId);
  return ids
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .slice(0, Math.min(wanted, heldOutSize(ids.length)));
}
