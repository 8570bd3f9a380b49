const NUMBER = new Intl.NumberFormat("en");
const PERCENT = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 0 });
const TIME = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });
const AGO = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

export const formatNumber = (value: number): string => NUMBER.format(value);

/** A share as whole per cent: 0.834 → "83%". */
export const formatShare = (share: number): string => PERCENT.format(share);

/** Two decimals, or a dash where there is no value. */
export const formatScore = (score: number | null | undefined): string =>
  score === null || score === undefined ? "–" : score.toFixed(2);

export const formatTime = (iso: string): string => TIME.format(new Date(iso));

/** "3 hours ago", for times up to a month back; older ones as a date. */
export function formatAgo(iso: string, now = Date.now()): string {
  const seconds = (new Date(iso).getTime() - now) / 1_000;
  if (seconds < -30 * 86_400) return formatTime(iso);
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return AGO.format(Math.round(seconds / length), unit);
}

/** ENUM_VALUE → "Enum value". */
export function formatEnum(value: string): string {
  const words = value.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "1 content", "2 contents". */
export function countOf(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? "" : "s"}`;
}
