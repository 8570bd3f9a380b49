import { isEnumType, isInputObjectType, isObjectType, isScalarType, isUnionType } from "graphql";
import type {
  DirectiveNode,
  GraphQLArgument,
  GraphQLField,
  GraphQLInputField,
  GraphQLNamedType,
  GraphQLSchema,
} from "graphql";

const HEAD = `# GraphQL reference

Made from \`api/schema/\` by \`npm run codegen\`. [graphql.md](graphql.md) says how to use it.
`;
const BUILT_IN = /^(__|(String|Int|Float|Boolean|ID)$)/;
const ROOTS = ["Query", "Mutation", "Subscription"];

/** A plugin of graphql-codegen: every type of the schema as one page of Markdown, with the roles and costs of its fields. */
export function plugin(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !BUILT_IN.test(name));
  const roots = ROOTS.flatMap((name) => types.find((type) => type.name === name) ?? []);
  const others = types
    .filter((type) => !roots.includes(type))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [HEAD, ...[...roots, ...others].map(section)].join("\n");
}

function section(type: GraphQLNamedType): string {
  return [`## ${type.name}`, "", kindOf(type), "", text(type.description), "", ...rows(type)]
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n");
}

function kindOf(type: GraphQLNamedType): string {
  if (isInputObjectType(type)) return "_input_";
  if (isEnumType(type)) return "_enum_";
  if (isScalarType(type)) return "_scalar_";
  if (isUnionType(type)) return `_union of_ ${type.getTypes().map(linkTo).join(", ")}`;
  return "_type_";
}

function rows(type: GraphQLNamedType): string[] {
  if (isObjectType(type)) return Object.values(type.getFields()).map(fieldRow);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => inputRow(field));
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => `- \`${name}\`: ${text(description)}`);
  }
  return [];
}

function fieldRow({
  name,
  type,
  description,
  args,
  astNode,
}: GraphQLField<unknown, unknown>): string {
  const marks = [
    argument(astNode?.directives, "auth", "requires"),
    argument(astNode?.directives, "cost", "weight"),
  ];
  const [role, cost] = marks;
  const notes = [role && `role ${role}`, cost && `cost ${cost}`].filter(Boolean).join(", ");
  return [
    `- **${name}**: ${linked(String(type))}${notes && ` (${notes})`}. ${text(description)}`,
    ...args.map((one) => `  ${inputRow(one)}`),
  ].join("\n");
}

function inputRow({
  name,
  type,
  description,
  astNode,
}: GraphQLArgument | GraphQLInputField): string {
  const standard = astNode?.defaultValue;
  const given = standard && "value" in standard ? ` = ${String(standard.value)}` : "";
  return `- \`${name}\`: ${linked(String(type))}${given}. ${text(description)}`.trimEnd();
}

function argument(
  directives: readonly DirectiveNode[] | undefined,
  directive: string,
  name: string,
): string | undefined {
  const found = directives?.find((one) => one.name.value === directive);
  const value = found?.arguments?.find((one) => one.name.value === name)?.value;
  return value && "value" in value ? String(value.value) : undefined;
}

/** A type as it is written, with a link on its name. */
function linked(type: string): string {
  const name = type.replaceAll(/[[\]!]/g, "");
  if (BUILT_IN.test(name)) return `\`${type}\``;
  return `[\`${type}\`](#${name.toLowerCase()})`;
}

function linkTo({ name }: GraphQLNamedType): string {
  return linked(name);
}

function text(description: string | null | undefined): string {
  return (description ?? "").replaceAll(/\s*\n\s*/g, " ");
}
