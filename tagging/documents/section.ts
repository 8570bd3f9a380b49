/** A part of a document that is split for itself. */
export interface Section {
  readonly text: string;
  /** Stands before each of its passages, so that they can be understood alone. */
  readonly heading?: string | undefined;
  /** Where it is in the document, if that can be said: "page 3". */
  readonly place?: string | undefined;
}
