import { formatAgo, formatTime } from "./format.ts";

/** How long ago; the exact time as its title. */
export function Time({ at }: { at: string | null | undefined }) {
  if (!at) return "–";
  return (
    <time dateTime={at} title={formatTime(at)}>
      {formatAgo(at)}
    </time>
  );
}
