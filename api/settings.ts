import { z } from "zod";
import type { DialGoal } from "../tagging/calibration/set-dial.ts";
import type { App } from "../tagging/create-app.ts";
import type { ApiContext } from "./context.ts";
import { badInput, orRefusal } from "./errors.ts";
import { read, readSettings } from "./inputs.ts";
import type {
  InputMaybe,
  QueryDialArgs,
  Refusal,
  ResolversTypes,
  SettingsInput,
} from "./schema.types.ts";

type Active = Awaited<ResolversTypes["ActiveSettings"]>;
type Dialled = Awaited<ResolversTypes["DialResult"]>;

interface SettingsOutcome {
  readonly ok: boolean;
  readonly settings?: Active;
  readonly error?: Refusal;
}

const Version = z.int().min(0, "must be at least 0");
const Share = z.number().gt(0, "must be above 0").lt(1, "must be below 1");
const Cut = z.number().min(0, "must be at least 0").max(1, "must be at most 1");

export async function activeSettings({ settings: store }: App): Promise<Active> {
  const { version, settings, learnedKey } = await store.active();
  return {
    ...settings,
    version,
    json: JSON.stringify(settings),
    mode: settings.mode === "single" ? "SINGLE" : "MULTI",
    isTuned: learnedKey !== "",
    fixedByEnvironment: store.fixed,
  };
}

/** @throws AppError whatever the caller cannot act on; all else is in `error`, as of `changeSettings`. */
export function useSettings({ app }: ApiContext, version: number): Promise<SettingsOutcome> {
  return told(app, () => app.settings.use(read(Version, version, "version")));
}

export function changeSettings(
  { app }: ApiContext,
  input: SettingsInput,
): Promise<SettingsOutcome> {
  return told(app, async () => {
    const names = namesIn(input);
    if (names.length === 0) throw badInput([{ field: "settings", message: "changes nothing" }]);
    const settings = readSettings(input, (await app.settings.active()).settings);
    app.settings.requireOpen(names);
    await app.settings.change(settings);
  });
}

/** @throws AppError whatever the caller cannot act on; all else is in `error`. */
export function applyDial({ app }: ApiContext, args: QueryDialArgs): Promise<Dialled> {
  return orRefusal(async () => {
    const { position } = await app.dial.apply(readGoal(args));
    return { settings: await activeSettings(app), position };
  });
}

/** @throws AppError BAD_INPUT when it is not exactly one goal, or one that cannot be. */
export function readGoal({ precision, recall, cut, bestF1 }: QueryDialArgs): DialGoal {
  const given = [precision, recall, cut, bestF1].filter((one) => one != null);
  if (given.length !== 1) {
    const message = "give exactly one of precision, recall, cut and bestF1";
    throw badInput([{ field: "dial", message }]);
  }
  if (precision != null) return { precision: read(Share, precision, "precision") };
  if (recall != null) return { recall: read(Share, recall, "recall") };
  if (cut != null) return { cut: read(Cut, cut, "cut") };
  read(z.literal(true, "must be true, or left out"), bestF1, "bestF1");
  return "F1";
}

function told(app: App, change: () => Promise<void>): Promise<SettingsOutcome> {
  return orRefusal(async () => {
    await change();
    return { settings: await activeSettings(app) };
  });
}

function namesIn(input: InputMaybe<SettingsInput>): string[] {
  return Object.entries(input ?? {}).flatMap(([name, value]) => (value == null ? [] : [name]));
}
