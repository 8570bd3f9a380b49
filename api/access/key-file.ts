import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { RoleName } from "./viewer.ts";

/** A key as it is stored: its hash, never the key. A misspelt field is an error, for it might be `expiresAt`. */
export const KeyEntry = z.strictObject({
  name: z.string("must be a text").trim().min(1, "must not be empty").max(100, "is too long"),
  role: RoleName,
  sha256: z
    .string("must be a text")
    .regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits")
    .toLowerCase(),
  expiresAt: z.iso
    .datetime({ offset: true, error: "must be a time such as 2027-01-31T00:00:00Z" })
    .optional(),
});

export type KeyEntry = z.output<typeof KeyEntry>;

const KeyFile = z.array(KeyEntry, "must be a list of entries").superRefine((entries, context) => {
  for (const field of ["name", "sha256"] as const) {
    const seen = new Set<string>();
    for (const [index, entry] of entries.entries()) {
      if (seen.has(entry[field]))
        context.addIssue({ code: "custom", path: [index, field], message: "is there twice" });
      seen.add(entry[field]);
    }
  }
});

/** @throws AppError BAD_INPUT naming the source, and the entry and the field of everything that is wrong. */
export function parseKeyFile(text: string, source: string): KeyEntry[] {
  const json = parseJson(text, source);
  const parsed = KeyFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path: [index, ...field], message }) =>
    index === undefined
      ? message
      : [placeOf(json, Number(index)), field.join("."), message].filter(Boolean).join(" "),
  );
  throw badFile(source, faults.join("; "));
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The cause is left out: it may quote the file.
    throw badFile(source, "is not JSON");
  }
}

function placeOf(json: unknown, index: number): string {
  const entry: unknown = Array.isArray(json) ? json[index] : undefined;
  const name = entry && typeof entry === "object" && "name" in entry ? entry.name : undefined;
  return `entry ${index + 1}${typeof name === "string" ? ` ("${name}")` : ""}:`;
}

function badFile(source: string, fault: string): AppError {
  return new AppError("BAD_INPUT", `${source}: ${fault}`);
}
