import { ClientError } from "graphql-request";

export interface Problem {
  /** The API's code, or NETWORK where nothing answered. */
  readonly code: string;
  readonly message: string;
}

/** What went wrong, in the API's own words where it said any. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ClientError) return problemOfAnswer(error);
  if (error instanceof Problematic) return error.problem;
  if (error instanceof TypeError) {
    return { code: "NETWORK", message: "The API does not answer. Is it running?" };
  }
  return { code: "UNEXPECTED", message: error instanceof Error ? error.message : String(error) };
}

/** A refusal that came as data, thrown so that it is shown like any other. */
export class Problematic extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = "Problematic";
    this.problem = problem;
  }
}

function problemOfAnswer({ response }: ClientError): Problem {
  const [first] = response.errors ?? [];
  const code = first?.extensions["code"];
  return {
    code: typeof code === "string" ? code : statusCode(response.status),
    message: first?.message ?? `The API answered with the status ${response.status}.`,
  };
}

function statusCode(status: number): string {
  if (status === 401) return "UNAUTHENTICATED";
  return status === 403 ? "FORBIDDEN" : "UNEXPECTED";
}
