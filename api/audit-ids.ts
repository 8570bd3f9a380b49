import { Kind } from "graphql";
import type { GraphQLSchema, InputValueDefinitionNode } from "graphql";
import { namedType } from "./access/selections.ts";

const MAX_ITEMS = 100;
const MAX_LENGTH = 500;

type Values = Readonly<Record<string, unknown>>;

/** The ids among the arguments of a field, also inside its inputs; what is of no other type may be a text. */
export function idsOf(
  values: Values,
  definitions: readonly InputValueDefinitionNode[],
  schema: GraphQLSchema,
): Values {
  const found = definitions.flatMap((definition): [string, unknown][] => {
    const name = definition.name.value;
    const ids = idsIn(values[name], namedType(definition.type), schema);
    return ids === undefined ? [] : [[name, ids]];
  });
  return Object.fromEntries(found);
}

function idsIn(value: unknown, typeName: string, schema: GraphQLSchema): unknown {
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ITEMS).map((item) => idsIn(item, typeName, schema));
    return items.some((item) => item !== undefined) ? items : undefined;
  }
  // Cut to what an id may be at most, for the caller may have sent anything.
  if (typeName === "ID" && typeof value === "string") return value.slice(0, MAX_LENGTH);
  return value ? idsInInput(value as Values, typeName, schema) : undefined;
}

function idsInInput(value: Values, typeName: string, schema: GraphQLSchema): unknown {
  const type = schema.getType(typeName)?.astNode;
  if (type?.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) return undefined;
  const ids = idsOf(value, type.fields ?? [], schema);
  return Object.keys(ids).length > 0 ? ids : undefined;
}
