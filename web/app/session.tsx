import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useMemo } from "react";
import type { ReactNode } from "react";
import { problemOf } from "../api/errors.ts";
import { keepKey } from "../api/key.ts";
import { useAsk } from "../api/use-ask.ts";
import type { Role } from "../gql/graphql.ts";
import { LoadingPage, ProblemPage } from "../parts/states.tsx";
import { SignIn } from "./sign-in.tsx";
import { viewerQuery } from "./viewer-query.ts";

interface Session {
  readonly name: string;
  readonly role: Role;
  readonly signOut: () => void;
}

const SessionContext = createContext<Session | undefined>(undefined);
const RANK: Record<Role, number> = { READER: 0, REVIEWER: 1, ADMIN: 2 };

/** Shows the console to whom the API knows, and asks everybody else for a key. */
export function SessionGate({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { data, error, isPending, refetch } = useAsk(viewerQuery, {});
  const session = useMemo<Session | undefined>(() => {
    if (!data) return undefined;
    const signOut = () => {
      keepKey("");
      queries.clear();
      window.location.assign("/console/");
    };
    return { ...data.viewer, signOut };
  }, [data, queries]);

  if (isPending) return <LoadingPage />;
  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  const problem = problemOf(error);
  if (problem.code === "UNAUTHENTICATED") return <SignIn onSignedIn={() => void refetch()} />;
  return <ProblemPage problem={problem} onRetry={() => void refetch()} />;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of SessionGate");
  return session;
}

/** Whether the viewer may do what needs this role. The API has the last word. */
export function useCan(role: Role): boolean {
  return RANK[useSession().role] >= RANK[role];
}
