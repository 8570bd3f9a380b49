import { createHash, randomUUID } from "node:crypto";
import type { Settings } from "../../core/settings.ts";
import type { Graph } from "../../graph/graph.ts";
import { findCalibration, saveCalibration } from "../../graph/queries/calibration.ts";
import { graphCounts } from "../../graph/queries/state.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { scoreOn } from "../recall/fuse.ts";
import type { FusedTag } from "../recall/fuse.ts";
import { recall } from "../recall/recall.ts";
import { fitLogistic, LogisticModel, predictLogit, sigmoid } from "./logistic.ts";
import { FEWEST_LABELLED, newTo, readSample } from "./sample.ts";

const KIND = "RECALL_PRIOR";
const SAMPLE = 300;
/** Fitted anew when the history has grown or shrunk by a quarter. */
const DRIFT = 0.25;
const CANDIDATES = 20;
const FEATURES = ["votes", "votesOfBest", "cosine", "cosineToBest", "1/rank"];

/** Probability, in [0, 1], that each candidate is right, from recall's evidence alone; in the candidates' order. */
export type RecallPrior = (candidates: readonly FusedTag[]) => number[];

interface PriorDeps {
  readonly graph: Graph;
  readonly encoder: Pick<Encoder, "name" | "learnedFrom" | "encode">;
}

/**
 * How often candidates with such evidence were right in this deployment's own history: a logistic regression over
 * recall's scores, fitted by leave-one-out on labelled contents (a content never sees its own labels).
 * Stored as a Calibration vertex and fitted anew when the history changes by a quarter.
 * Undefined while fewer than 50 contents are labelled.
 */
export function createPriorSource(deps: PriorDeps) {
  const fitted = new Map<string, Promise<RecallPrior | undefined>>();
  return {
    /** From memory, else from the graph, else fitted now (some seconds). */
    forSettings(settings: Settings): Promise<RecallPrior | undefined> {
      const key = keyOf(settings, deps.encoder.name);
      const known = fitted.get(key) ?? loadOrFit(deps, key, settings);
      fitted.set(key, known);
      known.catch(() => fitted.delete(key));
      return known;
    },
    /** Looks at the history again; called when a run begins. */
    forget: () => fitted.clear(),
  };
}

async function loadOrFit(deps: PriorDeps, key: string, settings: Settings) {
  const { graph } = deps;
  const { labelledContents } = await graph.one(graphCounts, {});
  if (labelledContents < FEWEST_LABELLED) return undefined;
  const stored = await graph.maybeOne(findCalibration, { kind: KIND, key });
  const drift = stored ? Math.abs(labelledContents / stored.labelledContents - 1) : Infinity;
  if (stored && drift < DRIFT) return asPrior(LogisticModel.parse(JSON.parse(stored.model)));
  const { model, pairCount } = await fit(deps, { ...settings, candidates: CANDIDATES });
  const calibration = {
    calibrationId: randomUUID(),
    kind: KIND,
    key,
    model: JSON.stringify(model),
  };
  await graph.one(saveCalibration, { ...calibration, pairCount, labelledContents });
  return asPrior(model);
}

async function fit({ graph, encoder }: PriorDeps, settings: Settings) {
  const rows: number[][] = [];
  const labels: boolean[] = [];
  for (const { contentId, vector, tagIds, ...content } of await readNewSample()) {
    const input = { content, vector, excludedId: contentId };
    const candidates = await recall({ graph, encoder, learned: undefined }, input, settings);
    rows.push(...featuresOf(candidates));
    labels.push(...candidates.map(({ tagId }) => tagIds.has(tagId)));
  }
  return { model: fitLogistic(FEATURES, { rows, labels }), pairCount: rows.length };

  async function readNewSample() {
    const share = encoder.learnedFrom ?? 1;
    const sample = await readSample(graph, Math.ceil(SAMPLE / share));
    return newTo(encoder, sample).slice(0, SAMPLE);
  }
}

function asPrior(model: LogisticModel): RecallPrior {
  return (candidates) => featuresOf(candidates).map((row) => sigmoid(predictLogit(model, row)));
}

/** One row per candidate, in the order of FEATURES. */
function featuresOf(candidates: readonly FusedTag[]): number[][] {
  const votes = candidates.map((tag) => scoreOn(tag, "C2C2T") ?? 0);
  const cosines = candidates.map((tag) => scoreOn(tag, "C2T") ?? 0);
  const mostVotes = Math.max(...votes, 1e-9);
  const bestCosine = Math.max(...cosines, 0);
  return candidates.map(({ rank }, i) => {
    const vote = votes[i] ?? 0;
    const cosine = cosines[i] ?? 0;
    return [Math.log1p(vote), vote / mostVotes, cosine, cosine - bestCosine, 1 / rank];
  });
}

/** Only what changes recall's scores; the rest of the settings shares one prior. */
function keyOf(settings: Settings, encoderName: string): string {
  const {
    mode: _mode,
    cut: _cut,
    examples: _e,
    segments: _s,
    webFacts: _w,
    candidates: _c,
    ...recallSettings
  } = settings;
  const text = JSON.stringify({ encoderName, ...recallSettings });
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
