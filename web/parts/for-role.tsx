import type { ReactNode } from "react";
import { useCan, useSession } from "../app/session.tsx";
import type { Role } from "../gql/graphql.ts";
import { formatEnum } from "./format.ts";
import { ProblemAlert } from "./states.tsx";

/** What only a role may see. Whoever has less is told so, and nothing is asked of the API in vain. */
export function ForRole({ needs, children }: { needs: Role; children: ReactNode }) {
  const { role } = useSession();
  if (useCan(needs)) return children;
  const message = `This needs the role ${nameOf(needs)}; yours is ${nameOf(role)}.`;
  return <ProblemAlert problem={{ code: "FORBIDDEN", message }} />;
}

const nameOf = (role: Role): string => formatEnum(role).toLowerCase();
