import { Kind } from "graphql";
import type { TypeNode } from "graphql";
import { directiveArgument, foldSelections } from "./selections.ts";
import type { AskedField, Execution } from "./selections.ts";

/** How long a list is taken to be that has no `limit`. */
const USUAL_LIST = 5;
/** What tells about the schema has no `@cost`, though one of these fields lists all of it. */
const INTROSPECTION = /\.__(schema|type)$/;
const INTROSPECTION_COST = 100;
const CONNECTION_EDGES = /Connection\.edges$/;

/** What a request will cost, estimated from its text: a field is 1 or its `@cost`, and what is in a list counts for each item. */
export function costOf(execution: Execution): number {
  return foldSelections<number>(execution, {
    field: (asked, below) => ownCost(asked) + below * lengthOf(asked),
    all: (parts) => parts.reduce((sum, part) => sum + part, 0),
  });
}

function ownCost({ coordinate, definition, argument }: AskedField): number {
  if (INTROSPECTION.test(coordinate)) return INTROSPECTION_COST;
  const weight = directiveArgument(definition, "cost", "weight") ?? 1;
  const times = directiveArgument(definition, "cost", "times");
  const items = typeof times === "string" ? itemsOf(argument(times)) : 1;
  return Number(weight) * items;
}

/** A page of a connection is as long as its `first`, and its edges are no list beside that. */
function lengthOf({ coordinate, definition, argument }: AskedField): number {
  if (!definition || CONNECTION_EDGES.test(coordinate)) return 1;
  const first = argument("first");
  if (first === undefined && !isList(definition.type)) return 1;
  const limit = Number(first ?? argument("limit") ?? USUAL_LIST);
  return Number.isFinite(limit) ? Math.max(1, limit) : USUAL_LIST;
}

/** GraphQL takes one item for a list of one. */
function itemsOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 1;
}

function isList(type: TypeNode): boolean {
  if (type.kind === Kind.LIST_TYPE) return true;
  return type.kind === Kind.NON_NULL_TYPE && isList(type.type);
}
