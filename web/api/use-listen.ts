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
  const key = JSON.stringify(variables);
  const [heard, setHeard] = useState<{ key: string; said: Listening<Result> }>();
  useEffect(() => {
    if (key === "null") return undefined;
    const hear = (change: (said: Listening<Result>) => Listening<Result>) =>
      setHeard((last) => ({ key, said: change(last?.key === key ? last.said : SILENT) }));
    return listen(document, JSON.parse(key) as Vars, {
      next: (event) => hear((said) => ({ ...said, events: [...said.events, event] })),
      error: (error) => hear((said) => ({ ...said, isOver: true, problem: problemOf(error) })),
      complete: () => hear((said) => ({ ...said, isOver: true })),
    });
  }, [document, key]);
  return heard?.key === key ? heard.said : SILENT;
}
