import type { Response } from "express";

interface HttpError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** A refusal before GraphQL is reached, in the shape of a GraphQL error, so that clients read one shape only. */
export function sendError(response: Response, { status, code, message }: HttpError): void {
  response.locals["errorCodes"] = [code];
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
