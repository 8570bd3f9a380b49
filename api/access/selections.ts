import { Kind, valueFromASTUntyped } from "graphql";
import type {
  DocumentNode,
  FieldDefinitionNode,
  FieldNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
  TypeNode,
} from "graphql";

type Variables = Readonly<Record<string, unknown>>;

/** What GraphQL is about to execute. */
export interface Execution {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Variables | null | undefined;
}

export interface AskedField {
  /** Such as `Query.suggest`. */
  readonly coordinate: string;
  /** Undefined for what GraphQL brings itself: `__typename`, `__schema`, `__type`. */
  readonly definition: FieldDefinitionNode | undefined;
  /** The value of an argument, also by a variable or a default; undefined where there is none. */
  readonly argument: (name: string) => unknown;
}

interface Step<T> {
  readonly field: (asked: AskedField, below: T) => T;
  readonly all: (parts: readonly T[]) => T;
}

/**
 * Folds what is asked for into one value, from the leaves up. A fragment is walked once, however often it is
 * spread: otherwise a short request could keep the server busy for years.
 */
export function foldSelections<T>(execution: Execution, { field, all }: Step<T>): T {
  const { schema, document } = execution;
  const done = new Map<string, T>();

  return all(operationsOf(execution).map(ofOperation));

  function ofOperation(operation: OperationDefinitionNode): T {
    const variables = { ...defaultsOf(operation), ...execution.variableValues };
    const root = schema.getRootType(operation.operation)?.name ?? "";
    return ofSelections(operation.selectionSet, { typeName: root, variables });
  }

  function ofSelections(set: SelectionSetNode, place: Place): T {
    return all(
      set.selections.map((selection) => {
        if (selection.kind === Kind.FIELD) return ofField(selection, place);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, place);
        const typeName = selection.typeCondition?.name.value ?? place.typeName;
        return ofSelections(selection.selectionSet, { ...place, typeName });
      }),
    );
  }

  function ofField(node: FieldNode, place: Place): T {
    const definition = definitionOf(schema, place.typeName, node.name.value);
    const typeName = definition ? namedType(definition.type) : "";
    const below = node.selectionSet
      ? ofSelections(node.selectionSet, { ...place, typeName })
      : all([]);
    const asked: AskedField = {
      coordinate: `${place.typeName}.${node.name.value}`,
      definition,
      argument: (name) => argumentOf({ node, definition }, name, place.variables),
    };
    return field(asked, below);
  }

  function ofFragment(name: string, { variables }: Place): T {
    const known = done.get(name);
    if (known !== undefined) return known;
    done.set(name, all([]));
    const fragment = document.definitions.find(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return all([]);
    const typeName = fragment.typeCondition.name.value;
    const folded = ofSelections(fragment.selectionSet, { typeName, variables });
    done.set(name, folded);
    return folded;
  }
}

interface Place {
  readonly typeName: string;
  readonly variables: Variables;
}

/** The name of a type without its `!` and `[]`. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** The value of a directive's argument as the schema has it; undefined where it has none. */
export function directiveArgument(
  definition: FieldDefinitionNode | undefined,
  directive: string,
  argument: string,
): unknown {
  const found = definition?.directives?.find(({ name }) => name.value === directive);
  const given = found?.arguments?.find(({ name }) => name.value === argument);
  return given && valueFromASTUntyped(given.value);
}

/** The one that will be executed. Without a name these are all, of which GraphQL refuses more than one. */
function operationsOf({ document, operationName }: Execution): OperationDefinitionNode[] {
  return document.definitions.filter(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (!operationName || definition.name?.value === operationName),
  ) as OperationDefinitionNode[];
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

/** From the text of the schema, for its objects may be of another copy of `graphql` than the one here. */
function definitionOf(
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
): FieldDefinitionNode | undefined {
  const type = schema.getType(typeName) as Partial<GraphQLObjectType> | undefined;
  return type?.getFields?.()[fieldName]?.astNode ?? undefined;
}

function argumentOf(
  { node, definition }: { node: FieldNode; definition: FieldDefinitionNode | undefined },
  name: string,
  variables: Variables,
): unknown {
  const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
  const value = given && valueFromASTUntyped(given, variables);
  if (value !== undefined) return value;
  const standard = definition?.arguments?.find((argument) => argument.name.value === name);
  return standard?.defaultValue && valueFromASTUntyped(standard.defaultValue);
}
