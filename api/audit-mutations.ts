import type { GraphQLResolveInfo } from "graphql";
import { AppError, isAbort } from "../core/errors.ts";
import { idsOf } from "./audit-ids.ts";
import type { ApiContext } from "./context.ts";
import type { MutationResolvers } from "./schema.types.ts";

type Call = [unknown, Record<string, unknown>, ApiContext, GraphQLResolveInfo];
type Resolve = (...call: Call) => unknown;

/** Each mutation leaves one line: who did it, to what, and how it ended. */
export function auditMutations(mutations: MutationResolvers): MutationResolvers {
  const entries = Object.entries(mutations) as [string, Resolve][];
  return Object.fromEntries(entries.map(([name, resolve]) => [name, audited(resolve)]));
}

function audited(resolve: Resolve): Resolve {
  return async (...call) => {
    const [, args, { viewer, audit }, { parentType, fieldName, schema }] = call;
    const start = performance.now();
    const definitions = parentType.getFields()[fieldName]?.astNode?.arguments ?? [];
    const line = {
      viewer,
      operation: `${parentType.name}.${fieldName}`,
      ids: idsOf(args, definitions, schema),
    };
    const end = (outcome: string) =>
      audit({ ...line, outcome, ms: Math.round(performance.now() - start) });
    try {
      const result = await resolve(...call);
      end(refusalCode(result) ?? "OK");
      return result;
    } catch (error) {
      end(codeOf(error));
      throw error;
    }
  };
}

interface Told {
  readonly ok?: boolean;
  readonly error?: { readonly code?: string };
  readonly results?: readonly Told[];
}

/** Mutations tell what the caller can act on as data: `{ ok: false, error: { code } }`, some of them for each item. */
function refusalCode(result: unknown): string | undefined {
  const { ok, error, results = [] } = result as Told;
  if (ok !== false) return undefined;
  if (error?.code) return error.code;
  return results.some((each) => each.ok) ? "PARTIAL" : "REFUSED";
}

function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  return isAbort(error) ? "INTERRUPTED" : "INTERNAL_SERVER_ERROR";
}
