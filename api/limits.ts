import { maxAliasesPlugin } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthPlugin } from "@escape.tech/graphql-armor-max-depth";
import { maxTokensPlugin } from "@escape.tech/graphql-armor-max-tokens";
import { createGraphQLError } from "graphql-yoga";
import type { Plugin } from "graphql-yoga";

/** Room for a text of 100,000 characters that are all escaped. */
export const MAX_BODY_BYTES = 1_048_576;

/** Room for an import of 5 MB whose every other character is escaped; admins alone may send so much. */
export const MAX_IMPORT_BODY_BYTES = 8_388_608;

const MAX_DEPTH = 10;
const MAX_ALIASES = 15;
const MAX_TOKENS = 1_000;
/** Above what any field takes; each has a limit of its own below. */
const MAX_ITEMS = 1_000;
const MAX_LEVELS = 20;
/** Who has made more mistakes than these reads no further. */
const MAX_ERRORS = 20;

interface ErrorSink {
  reportError(error: Error): void;
}

/** Reported rather than thrown, so that they get the code and the status of other validation errors. */
const reported = {
  propagateOnRejection: false,
  onReject: [(context: unknown, error: Error) => (context as ErrorSink).reportError(error)],
};

/** What keeps one request from asking for too much. */
export function limitPlugins() {
  return [
    maxTokensPlugin({ n: MAX_TOKENS }),
    maxDepthPlugin({ n: MAX_DEPTH, ...reported }),
    maxAliasesPlugin({ n: MAX_ALIASES, ...reported }),
    limitVariables(),
    limitErrors(),
  ];
}

/** Lists and nesting in the variables; what stands in the document is limited by its tokens. */
function limitVariables(): Plugin {
  return {
    onParams({ params: { variables } }) {
      const fault = faultOf(variables);
      if (fault === undefined) return;
      const extensions = { code: "BAD_INPUT", http: { status: 400 } };
      throw createGraphQLError(`variables: ${fault}`, { extensions });
    },
  };
}

/** Level by level, for a recursion over what anybody may send could exhaust the stack. */
function faultOf(variables: unknown): string | undefined {
  let level = membersOf(variables);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_LEVELS) return `are nested deeper than ${MAX_LEVELS} levels`;
    if (level.some((value) => Array.isArray(value) && value.length > MAX_ITEMS))
      return `a list has at most ${MAX_ITEMS.toLocaleString("en")} items`;
    level = level.flatMap(membersOf);
  }
  return undefined;
}

function membersOf(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

function limitErrors(): Plugin {
  return {
    onValidate() {
      return ({ result, setResult }) => {
        if (result.length > MAX_ERRORS) setResult(result.slice(0, MAX_ERRORS));
      };
    },
  };
}
