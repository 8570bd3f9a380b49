import { z } from "zod";
import type { Settings } from "../core/settings.ts";
import type { JobRequest } from "../tagging/jobs/jobs.ts";
import type { ImportPayload } from "../tagging/jobs/work-as-one.ts";
import { faultOf } from "../tagging/jobs/selection.ts";
import type { Selection } from "../tagging/jobs/selection.ts";
import { badInput } from "./errors.ts";
import { Id, atMost, read, readSettings } from "./inputs.ts";
import type {
  ImportInput,
  InputMaybe,
  JobInput,
  JobKind,
  JobSelection,
  SettingsInput,
} from "./schema.types.ts";

const MAX_PRIORITY = 100;
const MAX_CONTENTS = 10_000;
export const MAX_IMPORT_BYTES = 5 * 1_024 * 1_024;

const Priority = z
  .int()
  .min(-MAX_PRIORITY, `must be at least -${MAX_PRIORITY}`)
  .max(MAX_PRIORITY, `must be at most ${MAX_PRIORITY}`);
const Given = z.object({
  contentIds: z
    .array(Id)
    .min(1, "name at least one content")
    .max(MAX_CONTENTS, `at most ${MAX_CONTENTS.toLocaleString("en")} contents in one job`)
    .transform((ids) => [...new Set(ids)])
    .optional(),
  untagged: z.literal(true).optional(),
  all: z.literal(true).optional(),
  failedOfRun: Id.optional(),
  tagId: Id.optional(),
  model: atMost(500).min(1, "is empty").optional(),
  promptVersion: atMost(500).min(1, "is empty").optional(),
  heldOut: z
    .int()
    .min(1, "must be at least 1")
    .max(MAX_CONTENTS, `must be at most ${MAX_CONTENTS.toLocaleString("en")}`)
    .optional(),
});

const TAKES_SETTINGS: readonly JobKind[] = ["TAG", "RETAG", "CALIBRATE"];
const FORMATS = { JSONL: "jsonl", CSV: "csv", SKOS: "ttl" } as const;
const KINDS = { TAGS: "tags", CONTENTS: "contents", KNOWLEDGE: "knowledge" } as const;

/** `defaults` are the settings in force, which what is given is checked with. @throws AppError BAD_INPUT naming the field, as all functions of this file. */
export function readJob(input: JobInput, defaults: Settings): Omit<JobRequest, "by"> {
  const { kind } = input;
  return {
    kind,
    priority: read(Priority, input.priority ?? 0, "input.priority"),
    selection: readSelection(kind, input.selection),
    settings: readChanges(kind, input.settings, defaults),
    payload: readImport(kind, input.import),
    encoder: readEncoder(kind, input.encoder),
  };
}

function readSelection(kind: JobKind, input: InputMaybe<JobSelection>): Selection | undefined {
  const field = "input.selection";
  const given = Object.entries(input ?? {}).filter(([, value]) => value != null && value !== false);
  const fault = faultOf(
    kind,
    given.map(([name]) => name),
  );
  if (fault) throw wrong(field, fault);
  if (given.length === 0) return undefined;
  return read(Given, Object.fromEntries(given), field);
}

function readChanges(
  kind: JobKind,
  input: InputMaybe<SettingsInput>,
  defaults: Settings,
): Partial<Settings> | undefined {
  const names = Object.entries(input ?? {}).flatMap(([name, value]) => (value == null ? [] : name));
  if (names.length === 0) return undefined;
  if (!TAKES_SETTINGS.includes(kind)) {
    throw wrong("input.settings", `is for ${TAKES_SETTINGS.join(", ")}, not for ${kind}`);
  }
  const settings = Object.entries(readSettings(input, defaults));
  return Object.fromEntries(settings.filter(([name]) => names.includes(name)));
}

function readImport(kind: JobKind, input: InputMaybe<ImportInput>): ImportPayload | undefined {
  const field = "input.import";
  if (kind !== "IMPORT") {
    if (input) throw wrong(field, `is for IMPORT, not for ${kind}`);
    return undefined;
  }
  if (!input) throw wrong(field, "is missing: say what to import");
  if (input.format === "SKOS" && input.kind !== "TAGS") {
    throw wrong(`${field}.format`, "SKOS holds tags alone: take JSONL or CSV");
  }
  if (input.data.trim() === "") throw wrong(`${field}.data`, "is empty");
  if (Buffer.byteLength(input.data) > MAX_IMPORT_BYTES) {
    throw wrong(
      `${field}.data`,
      "is longer than 5 MB: import it in parts, or by `tagwright import`",
    );
  }
  return { kind: KINDS[input.kind], extension: FORMATS[input.format], data: input.data };
}

function readEncoder(kind: JobKind, input: InputMaybe<string>): string | undefined {
  const field = "input.encoder";
  if (kind === "REEMBED") {
    if (input == null) throw wrong(field, "is missing: say whose vectors are to be made");
    return read(atMost(500).min(1, "is empty"), input, field);
  }
  if (input != null) throw wrong(field, `is for REEMBED, not for ${kind}`);
  return undefined;
}

function wrong(field: string, message: string) {
  return badInput([{ field, message }]);
}
