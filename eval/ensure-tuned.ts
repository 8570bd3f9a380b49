import { join } from "node:path";
import { z } from "zod";
import type { Output } from "../cli/output.ts";
import { tuneWithProgress } from "../cli/tune-with-progress.ts";
import type { App } from "../tagging/create-app.ts";
import type { TuneReport } from "../tagging/tune/report.ts";
import { createRemember } from "./cache/remember.ts";
import { sourceVersion } from "./cache/source-version.ts";

/** What recall learned from the history before it was measured. */
interface Tuned {
  /** Part of the key of every cached prediction, so that another tuning never finds those of the one before. */
  readonly version: string;
  /** Of the ranker's features, for the report. */
  readonly importance: TuneReport["importance"];
}

/** A version that the graph does not hold, as after its folder was deleted, is none. */
const tunedOnce = (versions: readonly number[]) =>
  z.object({
    version: z.int().refine((version) => version === 0 || versions.includes(version)),
    importance: z.array(z.object({ feature: z.string(), gain: z.number() })),
  });

interface TuneContext {
  readonly out: string;
  /** Names what was imported and is learned from. */
  readonly imported: string;
  readonly output: Output;
  readonly signal: AbortSignal;
}

/** Tunes recall on the history in the graph, once for each state of that history and of the code that learns. */
export async function ensureTuned(
  app: App,
  { out, imported, output, signal }: TuneContext,
): Promise<Tuned> {
  const source = sourceVersion("tagging", "cypher", "graph", "core/settings.ts");
  const key = `${imported}-${source}`;
  const remember = createRemember(join(out, "cache", `tuned-${key}.json`));
  const versions = (await app.settings.list()).map(({ version }) => version);
  const { version, importance } = await remember(tunedOnce(versions), async () => {
    await app.settings.use(0);
    const tuned = await tuneWithProgress({ app, output }, { signal });
    versions.push(tuned.version ?? 0);
    return { version: tuned.version ?? 0, importance: [...tuned.report.importance] };
  });
  await app.settings.use(version);
  return { version: `${key}-${version}`, importance };
}
