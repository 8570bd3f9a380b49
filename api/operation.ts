const MAX_NAME = 80;

interface Definition {
  readonly kind: string;
  readonly name?: { readonly value: string } | undefined;
  readonly selectionSet?: unknown;
}

export interface Executed {
  readonly document: { readonly definitions: readonly Definition[] };
  readonly operationName?: string | null | undefined;
}

interface Operation {
  /** Undefined where the client gave it no name. */
  readonly operation?: string;
  /** Of the root, each once. */
  readonly fields: string[];
}

/** Which operation is executed, without its texts, ids and variables. */
export function operationOf({ document, operationName }: Executed): Operation {
  const operations = document.definitions.filter(({ kind }) => kind === "OperationDefinition");
  const found = operations.find(({ name }) => !operationName || name?.value === operationName);
  const fields = rootFieldsOf(found?.selectionSet);
  return {
    ...(found?.name ? { operation: found.name.value.slice(0, MAX_NAME) } : {}),
    fields: [...new Set(fields)],
  };
}

function rootFieldsOf(selectionSet: unknown): string[] {
  const { selections } = selectionSet as { selections: readonly Definition[] };
  return selections.flatMap(({ kind, name }) => (kind === "Field" && name ? [name.value] : []));
}
