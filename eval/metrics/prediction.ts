/** What one system says of one content. */
export interface Prediction {
  readonly contentId: string;
  /**
   * Best first, at most some dozens: the system's final order, which the metrics take as it is.
   * `score`: any number, larger is better; `probability`, in [0, 1], only where the system claims one.
   */
  readonly ranked: readonly {
    readonly tagId: string;
    readonly score: number;
    readonly probability?: number;
  }[];
  /** The tags that it would write (after its cut), best first; [] means that it abstains ("no tag fits"). */
  readonly kept: readonly string[];
  /** The candidates that recall gave it, best first; absent for systems without a recall step. */
  readonly candidates?: readonly string[];
}

/** The right tags of one content; [] means that no tag fits (out of scope). */
export interface Gold {
  readonly contentId: string;
  readonly tagIds: readonly string[];
}
