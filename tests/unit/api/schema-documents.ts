import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLInputType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
} from "graphql";

/** Told by their names, for there may be more than one copy of graphql in a process. */
export type RootName = "query" | "mutation" | "subscription";

export interface RootField {
  readonly root: RootName;
  /** Such as `Query.content`. */
  readonly coordinate: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** An operation that asks for this field alone, with the least that it must be given. */
  readonly document: string;
}

/** Every field of `Query`, `Mutation` and `Subscription`, read from the schema, so that new ones are here by themselves. */
export function rootFieldsOf(schema: GraphQLSchema): RootField[] {
  const roots: [RootName, GraphQLObjectType | null | undefined][] = [
    ["query", schema.getQueryType()],
    ["mutation", schema.getMutationType()],
    ["subscription", schema.getSubscriptionType()],
  ];
  return roots.flatMap(([root, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      root,
      coordinate: `${type?.name}.${field.name}`,
      field,
      document: `${root} { ${field.name}${leastArguments(field.args)}${selectionOf(field.type)} }`,
    })),
  );
}

/** The type without `!` and `[]`. */
export function namedTypeOf(type: GraphQLInputType | GraphQLOutputType): GraphQLNamedType {
  return "ofType" in type
    ? namedTypeOf(type.ofType as GraphQLInputType)
    : (type as GraphQLNamedType);
}

export function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  const isOutput = "getFields" in type && !isInput(type);
  return isOutput ? Object.values((type as GraphQLObjectType).getFields()) : [];
}

/** A literal that the type accepts; inputs get only what they need. */
export function literalOf(type: GraphQLInputType): string {
  const text = String(type);
  if (text.endsWith("!")) return literalOf((type as { ofType: GraphQLInputType }).ofType);
  if (text.startsWith("[")) return `[${literalOf((type as { ofType: GraphQLInputType }).ofType)}]`;
  const named = namedTypeOf(type);
  if ("getValues" in named) return named.getValues()[0]?.name ?? "NONE";
  if (isInput(named)) return inputLiteral(named as unknown as InputType);
  return { Int: "1", Float: "0.5", Boolean: "true" }[named.name] ?? `"x"`;
}

interface InputType {
  getFields(): Record<string, GraphQLArgument>;
}

function inputLiteral(type: InputType): string {
  const needed = Object.values(type.getFields()).filter(isNeeded);
  return `{ ${needed.map(({ name, type }) => `${name}: ${literalOf(type)}`).join(" ")} }`;
}

function leastArguments(args: readonly GraphQLArgument[]): string {
  const needed = args.filter(isNeeded);
  if (needed.length === 0) return "";
  return `(${needed.map(({ name, type }) => `${name}: ${literalOf(type)}`).join(", ")})`;
}

function selectionOf(type: GraphQLOutputType): string {
  const named = namedTypeOf(type);
  return "getFields" in named || "getTypes" in named ? " { __typename }" : "";
}

function isInput(type: GraphQLNamedType): boolean {
  return String(type.astNode?.kind) === "InputObjectTypeDefinition";
}

function isNeeded({ type, defaultValue }: GraphQLArgument): boolean {
  return String(type).endsWith("!") && defaultValue === undefined;
}
