import { AppError } from "../core/errors.ts";

/**
 * The whole number that was given to an option or argument.
 * @param name as it was typed: `--limit`
 * @throws AppError BAD_INPUT naming it, what was given, and what would be right
 */
export function wholeNumber(
  name: string,
  given: string,
  { least, most = Infinity }: { least: number; most?: number },
): number {
  const value = Number(given);
  if (given.trim() !== "" && Number.isInteger(value) && value >= least && value <= most) {
    return value;
  }
  const range = most === Infinity ? `${least} or more` : `from ${least} to ${most}`;
  throw new AppError("BAD_INPUT", `${name} ${given}: give a whole number, ${range}`);
}
