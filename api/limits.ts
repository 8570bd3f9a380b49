import { maxAliasesPlugin } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthPlugin } from "@escape.tech/graphql-armor-max-depth";
import { maxTokensPlugin } from "@escape.tech/graphql-armor-max-tokens";

/** Room for a text of 100,000 characters that are all escaped. */
export const MAX_BODY_BYTES = 1_048_576;

/** Room for an import of 5 MB whose every other character is escaped; admins alone may send so much. */
export const MAX_IMPORT_BODY_BYTES = 8_388_608;

const MAX_DEPTH = 10;
const MAX_ALIASES = 15;
const MAX_TOKENS = 1_000;

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
  ];
}
