import type { ReviewReasonKind } from "../../gql/graphql.ts";
import { formatScore } from "../../parts/format.ts";

interface Reason {
  readonly kind: ReviewReasonKind;
  readonly name: string;
  readonly confidence?: number | null;
}

/** Why a content is in the queue, in a few words. */
export function reasonText({ kind, name, confidence }: Reason): string {
  switch (kind) {
    case "NEAR_THE_CUT":
      return `${name} is near the cut (${formatScore(confidence)})`;
    case "OVERLOOKED":
      return `the LLM may have overlooked ${name}`;
    case "DOUBTED":
      return `recall doubts ${name}`;
    case "LEFT_OUT":
      return `people gave ${name}, the model did not`;
    case "NOT_GIVEN":
      return `the model gave ${name}, people did not`;
    default:
      return name;
  }
}
