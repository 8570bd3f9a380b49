import { usePersistedOperations } from "@graphql-yoga/plugin-persisted-operations";
import { buildSchema, parse, validate } from "graphql";
import type { GraphQLSchema } from "graphql";
import type { GraphQLParams, Plugin } from "graphql-yoga";
import { z } from "zod";
import type { ApiConfig } from "../core/config.ts";
import { AppError } from "../core/errors.ts";
import type { Logger } from "../core/logger.ts";
import { watchFile } from "./access/watched-file.ts";
import { readTypeDefs } from "./schema.ts";

/** The name by which a request asks for a stored document, beside Apollo's `extensions.persistedQuery`. */
export const DOCUMENT_ID = "documentId";

const Manifest = z.record(z.string().min(1).max(200), z.string());
const Extensions = z.object({
  persistedQuery: z.object({ version: z.literal(1), sha256Hash: z.string() }),
});

/**
 * Lets clients send the hash of a document in place of the document, from a file of them; where `only` is set, no other
 * document is taken. The file is read again when it has changed.
 * @throws AppError BAD_INPUT naming the document that cannot be used.
 */
export function persistedOperations(
  { file, only }: ApiConfig["persistedOperations"],
  log: Logger,
): Plugin[] {
  if (file === undefined) return [];
  const schema = buildSchema(readTypeDefs().join("\n"));
  const documents = watchFile(file, {
    variable: "PERSISTED_OPERATIONS_FILE",
    parse: (text) => parseManifest(text, file, schema),
    log,
  });
  return [
    usePersistedOperations({
      allowArbitraryOperations: !only,
      extractPersistedOperationId: documentIdOf,
      getPersistedOperation: (id) => documents().get(id) ?? null,
      customErrors: {
        notFound: refusal(
          "PERSISTED_OPERATION_UNKNOWN",
          "There is no stored operation of this id.",
        ),
        keyNotFound: refusal(
          "BAD_REQUEST",
          `Send \`query\`, or the id of a stored operation as \`${DOCUMENT_ID}\` or \`extensions.persistedQuery.sha256Hash\`.`,
        ),
        persistedQueryOnly: refusal(
          "PERSISTED_OPERATIONS_ONLY",
          `Only stored operations are served: send the id of one as \`${DOCUMENT_ID}\` in place of \`query\`.`,
        ),
      },
    }) as Plugin,
  ];
}

function refusal(code: string, message: string) {
  const status = code === "PERSISTED_OPERATIONS_ONLY" ? 403 : 400;
  return { message, extensions: { code, http: { status } } };
}

function documentIdOf(params: GraphQLParams): string | null {
  const { documentId } = params as { [DOCUMENT_ID]?: unknown };
  if (typeof documentId === "string") return documentId.replace(/^sha256:/, "");
  const extensions = Extensions.safeParse(params.extensions);
  return extensions.success ? extensions.data.persistedQuery.sha256Hash : null;
}

function parseManifest(text: string, path: string, schema: GraphQLSchema): Map<string, string> {
  const parsed = Manifest.safeParse(parseJson(text));
  if (!parsed.success) throw badFile(path, "is no JSON object of documents by their hash");
  const documents = new Map(Object.entries(parsed.data));
  for (const [id, document] of documents) {
    const fault = faultOf(document, schema);
    if (fault !== undefined) throw badFile(path, `${id}: ${fault}`);
  }
  return documents;
}

function faultOf(document: string, schema: GraphQLSchema): string | undefined {
  try {
    return validate(schema, parse(document))[0]?.message;
  } catch (error) {
    return error instanceof Error ? error.message : "is no GraphQL";
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function badFile(path: string, fault: string): AppError {
  return new AppError("BAD_INPUT", `PERSISTED_OPERATIONS_FILE ${path}: ${fault}`);
}
