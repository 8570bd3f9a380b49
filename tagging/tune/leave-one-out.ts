import pLimit from "p-limit";
import type { LearnedQuery } from "../learning/learned-recall.ts";
import type { LabelledContent } from "../learning/sample.ts";
import type { RecallInput } from "../recall/paths.ts";

const AT_ONCE = 4;

export interface LeaveOneOutOptions {
  /** The content by towers that have not seen it. */
  readonly query: ((content: LabelledContent) => LearnedQuery) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Recalls each content as if it were new: it gives no votes. In the order of `contents`. */
export function leaveOneOut<T>(
  contents: readonly LabelledContent[],
  { query, signal, onProgress }: LeaveOneOutOptions,
  recall: (input: RecallInput, content: LabelledContent) => Promise<T>,
): Promise<T[]> {
  const limit = pLimit(AT_ONCE);
  let done = 0;
  const one = async (content: LabelledContent): Promise<T> => {
    signal?.throwIfAborted();
    const { vector, contentId: excludedId } = content;
    const result = await recall({ content, vector, query: query?.(content), excludedId }, content);
    onProgress?.((done += 1), contents.length);
    return result;
  };
  return Promise.all(contents.map((content) => limit(() => one(content))));
}
