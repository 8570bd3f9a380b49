import { useSearchParams } from "react-router";
import { readUrlState, writeUrlState } from "./url-state.ts";

/** Filters that live in the address, so that a link shows the same page. */
export function useUrlState<Name extends string>(names: readonly Name[]) {
  const [search, setSearch] = useSearchParams();
  const change = (changes: Partial<Record<Name, string | undefined>>) =>
    setSearch((last) => writeUrlState(last, changes), { replace: true });
  return [readUrlState(search, names), change] as const;
}
