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

const names = new Intl.ListFormat("en", { type: "conjunction" });

/** All reasons in one line; tags with the same reason are told together, but for those near the cut, which have a figure each. */
export function reasonsText(reasons: readonly Reason[]): string {
  const groups = new Map<string, Reason[]>();
  for (const reason of reasons) {
    const key = reason.kind === "NEAR_THE_CUT" ? `${reason.kind} ${reason.name}` : reason.kind;
    groups.set(key, [...(groups.get(key) ?? []), reason]);
  }
  return [...groups.values()]
    .flatMap(([first, ...others]) => {
      if (!first) return [];
      const name = names.format([first, ...others].map((reason) => reason.name));
      return reasonText({ ...first, name });
    })
    .join("; ");
}
