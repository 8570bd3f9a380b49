import { useEffect, useState } from "react";
import type { TypedDocumentString } from "../gql/graphql.ts";
import { listen } from "./client.ts";
import { problemOf } from "./errors.ts";
import type { Problem } from "./errors.ts";

export interface Listening<Result> {
  readonly events: readonly Result[];
  readonly isOver: boolean;
  readonly problem: Problem | undefined;
}

const SILENT = { events: [], isOver: false, problem: undefined };

/** What a subscription has said so far; null variables: not asked. Other variables begin anew. */
export function useListen<Result, Vars>(
  document: TypedDocumentString<Result, Vars>,
  variables: NoInfer<Vars> | null,
): Listening<Result> {
  const [heard, setHeard] = useState<Listening<Result>>(SILENT);
  const key = JSON.stringify(variables);
  useEffect(() => {
    setHeard(SILENT);
    if (key === "null") return undefined;
    return listen(document, JSON.parse(key) as Vars, {
      next: (event) => setHeard((last) => ({ ...last, events: [...last.events, event] })),
      error: (error) =>
        setHeard((last) => ({ ...last, isOver: true, problem: problemOf(error) })),
      complete: () => setHeard((last) => ({ ...last, isOver: true })),
    });
  }, [document, key]);
  return heard;
}
