const MINUS = "\u2212";

const share = new Intl.NumberFormat("en", { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const rounded = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
const count = new Intl.NumberFormat("en");
const day = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "UTC",
});

export function formatNumber(value: number): string {
  return share.format(value).replace("-", MINUS);
}

export function formatRounded(value: number): string {
  return rounded.format(value).replace("-", MINUS);
}

export function formatDifference(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

export function formatInterval({ low, high }: { low: number; high: number }): string {
  return `${formatDifference(low)} to ${formatDifference(high)}`;
}

export function formatCount(value: number): string {
  return count.format(value);
}

export function formatP(p: number): string {
  return p < 0.001 ? "p < 0.001" : `p = ${p.toFixed(3)}`;
}

export function formatTime(iso: string): string {
  return `${day.format(new Date(iso))} UTC`;
}

export function formatDuration(seconds: number): string {
  if (seconds < 60) return `${Number(seconds.toPrecision(2))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
