import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { TypedDocumentString } from "../gql/graphql.ts";
import { showProblem } from "../parts/notices.ts";
import { ask } from "./client.ts";
import { Problematic, problemOf } from "./errors.ts";

interface AskOptions {
  readonly enabled?: boolean;
  /** Asks again after so many milliseconds. */
  readonly every?: number;
  /** Shows the last answer while the next one is on its way. */
  readonly keepLast?: boolean;
}

/** A query whose answer is kept and shared by its text and variables. */
export function useAsk<Result, Vars>(
  document: TypedDocumentString<Result, Vars>,
  variables: NoInfer<Vars>,
  { enabled = true, every, keepLast = false }: AskOptions = {},
) {
  return useQuery({
    queryKey: [document.toString(), variables],
    queryFn: ({ signal }) => ask(document, variables, { signal }),
    enabled,
    refetchInterval: every ?? false,
    ...(keepLast ? { placeholderData: keepPreviousData } : {}),
  });
}

interface Connection<Edge> {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

interface PagesOptions<Result, Edge> {
  readonly pick: (result: Result) => Connection<Edge> | null | undefined;
  /** Asks again after so many milliseconds. */
  readonly every?: number | undefined;
}

/** A Relay connection, page by page; `edges` holds all pages that were asked for. */
export function useAskPages<Result, Vars extends { after?: string | null }, Edge>(
  document: TypedDocumentString<Result, Vars>,
  variables: NoInfer<Omit<Vars, "after">>,
  { pick, every }: PagesOptions<Result, Edge>,
) {
  const query = useInfiniteQuery({
    queryKey: [document.toString(), variables, "pages"],
    queryFn: ({ pageParam, signal }) =>
      ask(document, { ...variables, after: pageParam } as unknown as Vars, { signal }),
    initialPageParam: null as string | null,
    refetchInterval: every ?? false,
    getNextPageParam: (last) => {
      const info = pick(last)?.pageInfo;
      return info?.hasNextPage ? info.endCursor : undefined;
    },
  });
  const edges = query.data?.pages.flatMap((page) => [...(pick(page)?.edges ?? [])]) ?? [];
  return { ...query, edges };
}

interface Payload {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly message: string } | null;
}

interface ActOptions<Picked> {
  readonly onDone?: (payload: Picked) => void;
  /** For refusals that the page shows itself; true: it did. */
  readonly onRefusal?: (payload: Picked) => boolean;
}

/** A mutation. A refusal or an error is shown as a notice; everything that is on show is asked for anew. */
export function useAct<Result, Vars, Picked extends Payload>(
  document: TypedDocumentString<Result, Vars>,
  pick: (result: Result) => Picked,
  { onDone, onRefusal }: ActOptions<Picked> = {},
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (variables: Vars) => {
      const payload = pick(await ask(document, variables));
      if (!payload.ok && !onRefusal?.(payload)) throw new Problematic(refusalOf(payload));
      return payload;
    },
    onSuccess: (payload) => {
      if (payload.ok) onDone?.(payload);
      // Not waited for: what was done is done, and the next may begin.
      void queries.invalidateQueries();
    },
    onError: (error) => showProblem(problemOf(error)),
  });
}

function refusalOf({ error }: Payload) {
  return { code: error?.code ?? "REFUSED", message: error?.message ?? "It was refused." };
}
