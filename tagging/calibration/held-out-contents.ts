import type { Graph } from "../../graph/graph.ts";
import { heldOutSize, inPlaceOrder, MOST_LABELLED } from "../learning/sample.ts";
import { labelledSample, nothingFits } from "../../graph/queries/calibration.ts";

/**
 * Labelled contents that `tune` learned nothing from and no adapter was trained on, and contents of which people said that
 * no tag fits, which nothing is learned from anyway; at most `wanted` of each, always the same.
 */
export async function heldOutContents(graph: Graph, wanted: number): Promise<string[]> {
  const most = { size: MOST_LABELLED };
  const [labelled, unfit] = await Promise.all([
    graph.many(labelledSample, most),
    graph.many(nothingFits, most),
  ]);
  return [
    ...inPlaceOrder(labelled).slice(0, Math.min(wanted, heldOutSize(labelled.length))),
    ...inPlaceOrder(unfit).slice(0, wanted),
  ].map(({ contentId }) => contentId);
}
