import type { FieldDefinitionNode, GraphQLSchema } from "graphql";
import { createGraphQLError } from "graphql-yoga";
import type { Plugin } from "graphql-yoga";
import type { ApiContext } from "../context.ts";
import { directiveArgument, foldSelections } from "./selections.ts";
import type { Execution } from "./selections.ts";
import { hasRole, ROLES } from "./viewer.ts";
import type { Role } from "./viewer.ts";

/** What is asked for that needs a role: the role by the field's coordinate. */
type NeededRoles = ReadonlyMap<string, Role>;

/** Refuses a request before anything of it is executed when one of its fields needs more than the viewer has. */
export function checkRoles(): Plugin<ApiContext> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const errors = refusalsOf(args, args.contextValue);
      if (errors.length > 0) setResultAndStopExecution({ errors });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const errors = refusalsOf(args, args.contextValue);
      if (errors.length > 0) setResultAndStopExecution({ errors });
    },
  };
}

/** @throws Error when a field through which everything is reached says nothing about its role. */
export function assertRoles(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const bare = roots.flatMap((type) =>
    Object.values(type?.getFields() ?? {})
      .filter(({ astNode }) => roleOf(astNode ?? undefined) === undefined)
      .map(({ name }) => `${type?.name}.${name}`),
  );
  if (bare.length > 0) throw new Error(`Without @auth in the schema: ${bare.join(", ")}`);
}

/** An error for each field that needs more than the viewer has. */
export function refusalsOf(
  execution: Execution,
  { viewer, audit }: Pick<ApiContext, "viewer" | "audit">,
) {
  const lacking = [...neededRoles(execution)].filter(([, role]) => !hasRole(viewer, role));
  return lacking.map(([coordinate, role]) => {
    audit({ viewer, operation: coordinate, outcome: "FORBIDDEN", reason: `needs ${role}` });
    const message = `${coordinate} needs the role ${role}; yours is ${viewer.role}.`;
    const extensions = { code: "FORBIDDEN", requires: role, http: { status: 403 } };
    return createGraphQLError(message, { extensions });
  });
}

function neededRoles(execution: Execution): NeededRoles {
  return foldSelections<NeededRoles>(execution, {
    field({ coordinate, definition }, below) {
      const role = roleOf(definition);
      return role ? new Map([...below, [coordinate, role]]) : below;
    },
    all: (parts) => new Map(parts.flatMap((part) => [...part])),
  });
}

function roleOf(definition: FieldDefinitionNode | undefined): Role | undefined {
  const named = directiveArgument(definition, "auth", "requires");
  return ROLES.find((role) => role === named);
}
