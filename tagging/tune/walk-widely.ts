import type { Settings } from "../../core/settings.ts";
import type { LabelledContent } from "../learning/sample.ts";
import { walkPaths } from "../recall/paths.ts";
import type { PathRows, WalkDeps } from "../recall/paths.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import type { LeaveOneOutOptions } from "./leave-one-out.ts";

/** What the paths find for one content with the widest settings. */
export interface WideWalk {
  readonly content: LabelledContent;
  readonly rows: PathRows;
}

/** Leave-one-out over `contents` with settings that are WIDEST, to be narrowed. Writes nothing. */
export function walkWidely(
  deps: WalkDeps,
  contents: readonly LabelledContent[],
  { settings, ...options }: LeaveOneOutOptions & { settings: Settings },
): Promise<WideWalk[]> {
  return leaveOneOut(contents, options, async (input, content) => ({
    content,
    rows: await walkPaths(deps, input, settings),
  }));
}
