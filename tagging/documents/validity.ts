import { AppError } from "../../core/errors.ts";
import { KnowledgeRow } from "../import/rows.ts";

const MAX_DAYS = 36_500;
const DAY_MS = 86_400_000;

/**
 * Until when knowledge counts, as a time; a day counts to its end.
 * @throws AppError BAD_INPUT when it is no date, or over.
 */
export function validUntil(date: string, now = Date.now()): string {
  const parsed = KnowledgeRow.pick({ validUntil: true }).safeParse({ validUntil: date });
  if (!parsed.success) {
    throw new AppError("BAD_INPUT", `It ${parsed.error.issues[0]?.message ?? "is wrong"}.`);
  }
  const { validUntil: until } = parsed.data;
  if (until === undefined) throw new AppError("BAD_INPUT", "It is empty.");
  if (Date.parse(until) >= now) return until;
  throw new AppError("BAD_INPUT", "It is over: such knowledge would never be used.");
}

/**
 * The end of the day that lies so many days ahead, so that an import that is repeated on the same day changes nothing.
 * @throws AppError BAD_INPUT when it is no whole number of days.
 */
export function validDays(days: string, now = Date.now()): string {
  const count = Number(days);
  if (!Number.isInteger(count) || count < 1 || count > MAX_DAYS) {
    throw new AppError("BAD_INPUT", "It must be a whole number of days, at least 1.");
  }
  return validUntil(new Date(now + count * DAY_MS).toISOString().slice(0, 10), now);
}
