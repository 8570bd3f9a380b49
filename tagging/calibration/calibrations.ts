import { hash, randomUUID } from "node:crypto";
import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import type { Settings } from "../../core/settings.ts";
import type { Graph } from "../../graph/graph.ts";
import {
  findCalibration,
  recentCandidates,
  saveCalibration,
  verdicts,
} from "../../graph/queries/calibration.ts";
import type { Evidence } from "../../graph/queries/calibration.ts";
import type { SettingsStore } from "../settings-store.ts";
import { calibrate, calibrateRecall, Calibrator, fitCalibrator } from "./calibrator.ts";
import type { ReviewedCandidates } from "./calibrator.ts";
import { check, crossFit } from "./cross-fit.ts";
import { asDialled } from "./dial.ts";
import type { CandidateEvidence } from "./evidence.ts";
import { inMix, mixOf } from "./recent-mix.ts";
import type { Mix } from "./recent-mix.ts";
import { reliabilityBins } from "./reliability.ts";
import type { ReliabilityBin } from "./reliability.ts";
import { describeCalibration, qualityOf } from "./report.ts";
import type { CalibrationQuality, CalibrationReport } from "./report.ts";

const KIND = "CONFIDENCE";
const FEWEST_CONTENTS = 30;
const FEWEST_OF_EACH = 10;
/** Fitted anew by itself when so many verdicts have come since. */
const GROWN_BY = 200;
/** So many contents say well enough what is tagged these days. */
const MOST_RECENT = 1_000;

const StoredModel = z.object({
  calibrator: Calibrator,
  /** By content: confidences by a calibrator that had not seen it, and whether each was right. For the dial. */
  checked: z.array(z.array(z.tuple([z.number(), z.literal([0, 1])]).readonly())),
  /** Of each of these contents, whether people said that no tag fits; none in what earlier versions stored. */
  nothingFits: z.array(z.boolean()).default([]),
  /** Of each of these contents, how many tags that people gave recall did not find. */
  missed: z.array(z.int()).default([]),
});

type StoredModel = z.output<typeof StoredModel>;

/** Confidences of all candidates of one content, by all evidence or by recall's alone. */
export interface Calibration {
  readonly full: (candidates: readonly CandidateEvidence[]) => number[];
  readonly recallOnly: (candidates: readonly CandidateEvidence[]) => number[];
}

/** What the dial turns over: confidences of unseen contents, with what people said. */
export interface DialData {
  readonly calibrationId: string;
  readonly fittedAt: string;
  readonly checked: readonly { readonly confidence: number; readonly right: boolean }[];
  /** Right tags of these contents that recall did not find. */
  readonly missed: number;
  /** To what mix of contents `checked` was thinned out; undefined where it holds all verdicts. */
  readonly mix: Mix | undefined;
}

/** How far the confidence means what it says, on contents that the calibration had not seen. */
export interface CalibrationStatus extends CalibrationQuality {
  readonly fittedAt: string;
  readonly labelledContents: number;
  readonly reliability: readonly ReliabilityBin[];
}

interface CalibrationDeps {
  readonly graph: Graph;
  readonly settingsStore: Pick<SettingsStore, "active">;
  /** What the evidence comes from: encoder, model, prompts. */
  readonly judgedBy: Readonly<Record<string, unknown>>;
}

/**
 * Calibration of the confidence (LLM4Tag, section 3.4, gives it raw): fitted on verdicts of people beside the evidence that
 * runs stored. One for each combination of encoder, model, prompts, learned recall and settings but the cut, for each of
 * them changes what the evidence means.
 */
export function createCalibrations({ graph, settingsStore, judgedBy }: CalibrationDeps) {
  const known = new Map<string, Promise<StoredModel | undefined>>();

  async function keyOf({ cut: _cut, cascade: _cascade, ...settings }: Settings): Promise<string> {
    const { learnedKey } = await settingsStore.active();
    return hash("sha256", JSON.stringify({ judgedBy, learnedKey, settings })).slice(0, 16);
  }

  const refit = async (settings: Settings): Promise<CalibrationReport> => {
    const report = await fitAndStore(graph, await keyOf(settings), settings);
    known.clear();
    return report;
  };

  return {
    keyOf,
    refit,
    forget: () => known.clear(),
    /** Undefined while nothing is calibrated for these settings. */
    async forSettings(settings: Settings): Promise<Calibration | undefined> {
      const key = await keyOf(settings);
      const found = known.get(key) ?? findStored(graph, key).then((row) => row?.model);
      known.set(key, found);
      found.catch(() => known.delete(key));
      const model = await found;
      return (
        model && {
          full: (candidates) => calibrate(model.calibrator, candidates),
          recallOnly: (candidates) => calibrateRecall(model.calibrator, candidates),
        }
      );
    },
    /** Fits anew where 200 verdicts have come since; says whether it did. */
    async refitIfGrown(settings: Settings): Promise<boolean> {
      const key = await keyOf(settings);
      const stored = await findStored(graph, key);
      if (!stored) return false;
      const contents = await readVerdicts(graph, key);
      if (pairsOf(contents).length < stored.pairCount + GROWN_BY) return false;
      await refit(settings);
      return true;
    },
    /** Undefined while nothing is calibrated for these settings. */
    async status(settings: Settings): Promise<CalibrationStatus | undefined> {
      const row = await findStored(graph, await keyOf(settings));
      return row && statusOf(row);
    },
    /**
     * @param recent the best confidence of each content that was tagged lately; without it those of the graph
     * @throws AppError NOT_FOUND while nothing is calibrated for these settings.
     */
    async dialData(settings: Settings, recent?: readonly number[]): Promise<DialData> {
      const key = await keyOf(settings);
      const row = await findStored(graph, key);
      if (!row) throw notCalibrated();
      const { calibrationId, fittedAt, model } = row;
      const lately = recent ?? (await readRecent(graph, key, model));
      return { calibrationId, fittedAt, ...dialled(model, settings, lately) };
    },
  };
}

export type Calibrations = ReturnType<typeof createCalibrations>;

async function findStored(graph: Graph, key: string) {
  const row = await graph.maybeOne(findCalibration, { kind: KIND, key });
  return row && { ...row, model: StoredModel.parse(JSON.parse(row.model)) };
}

function statusOf({
  fittedAt,
  labelledContents,
  model,
}: NonNullable<Awaited<ReturnType<typeof findStored>>>): CalibrationStatus {
  const outcomes = model.checked
    .flat()
    .map(([probability, right]) => ({ probability, right: right === 1 }));
  return {
    ...qualityOf(outcomes, ({ probability }) => probability),
    fittedAt,
    labelledContents,
    reliability: reliabilityBins(outcomes),
  };
}

async function fitAndStore(
  graph: Graph,
  key: string,
  settings: Settings,
): Promise<CalibrationReport> {
  const contents = await readVerdicts(graph, key);
  requireEnough(contents);
  const before = await findStored(graph, key);
  const calibrator = fitCalibrator(contents);
  const checked = crossFit(contents);
  const pairCount = checked.flat().length;
  const byId = new Map(contents.map((one) => [one.contentId, one]));
  const reviewed = checked.map(([first]) => byId.get(first?.contentId ?? ""));
  const calibrationId = randomUUID();
  const model: StoredModel = {
    calibrator,
    checked: checked.map((tags) =>
      tags.map(({ confidence, right }) => [confidence, right ? 1 : 0] as const),
    ),
    nothingFits: reviewed.map((one) => one?.nothingFits ?? false),
    missed: reviewed.map((one) => one?.missed ?? 0),
  };
  await graph.one(saveCalibration, {
    calibrationId,
    kind: KIND,
    key,
    model: JSON.stringify(model),
    pairCount,
    labelledContents: contents.length,
  });
  const hasGrown = before && pairCount > before.pairCount;
  return describeCalibration({
    calibrationId,
    method: calibrator.full.method,
    contents: contents.length,
    checked,
    dialled: dialled(model, settings, await readRecent(graph, key, model)).checked,
    drift: hasGrown ? contents.flatMap((one) => check(before.model.calibrator, one)) : [],
    settings,
  });
}

function notCalibrated(): AppError {
  return new AppError(
    "NOT_FOUND",
    "The confidence is not calibrated for the settings in force: run `tagwright calibrate` first",
  );
}

/** What the dial turns over, in the mix of the recent contents. */
function dialled(
  model: StoredModel,
  { mode }: Settings,
  recent: readonly number[],
): Pick<DialData, "checked" | "missed" | "mix"> {
  const judged = model.checked.map((tags, i) => ({
    tags: tags.map(([confidence, right]) => ({ confidence, right: right === 1 })),
    nothingFits: model.nothingFits[i] ?? false,
    missed: model.missed[i] ?? 0,
  }));
  const mix = mixOf(judged, recent);
  const contents = inMix(judged, mix);
  return {
    checked: asDialled(
      contents.map(({ tags }) => tags),
      mode,
    ),
    missed: contents.reduce((sum, { missed }) => sum + missed, 0),
    mix,
  };
}

/**
 * What this calibration says of the contents that were tagged last: the best confidence of each. Not read where it knows of
 * no content that no tag fits, for then there is no mix to tell.
 */
async function readRecent(
  graph: Graph,
  key: string,
  { calibrator, nothingFits }: StoredModel,
): Promise<number[]> {
  if (!nothingFits.some(Boolean)) return [];
  const rows = await graph.many(recentCandidates, { key, limit: MOST_RECENT });
  return rows.map(({ candidates }) => {
    const evidence = candidates.map(toEvidence);
    const wasAsked = evidence.some((one) => (one.rawConfidence ?? one.chosenPlace) !== undefined);
    return Math.max(...(wasAsked ? calibrate : calibrateRecall)(calibrator, evidence));
  });
}

/** The candidates of every content that was tagged with this calibration's key, and what people said of them. */
export async function readVerdicts(graph: Graph, key: string): Promise<ReviewedCandidates[]> {
  const rows = await graph.many(verdicts, { key });
  return rows.map(({ candidates, ...content }) => ({
    ...content,
    candidates: candidates.map(toEvidence),
    right: candidates.map(({ right }) => right ?? undefined),
  }));
}

function toEvidence({ prior, rank, rawConfidence, mass, chosenPlace }: Evidence) {
  return {
    prior,
    rank,
    rawConfidence: rawConfidence ?? undefined,
    mass: mass ?? undefined,
    chosenPlace: chosenPlace ?? undefined,
  };
}

function pairsOf(contents: readonly ReviewedCandidates[]): boolean[] {
  return contents.flatMap(({ right }) => right.filter((label) => label !== undefined));
}

function requireEnough(contents: readonly ReviewedCandidates[]): void {
  const pairs = pairsOf(contents);
  const yes = pairs.filter(Boolean).length;
  const isEnough =
    contents.length >= FEWEST_CONTENTS &&
    yes >= FEWEST_OF_EACH &&
    pairs.length - yes >= FEWEST_OF_EACH;
  if (isEnough) return;
  throw new AppError(
    "BAD_INPUT",
    `Too few verdicts to calibrate on: ${contents.length} reviewed contents with ${yes} right and ${pairs.length - yes} wrong candidates; ` +
      `${FEWEST_CONTENTS} contents and ${FEWEST_OF_EACH} of each are needed. Until then the confidence is the one without calibration`,
  );
}
