/** A tag for which a system claimed a probability, and whether it was right. */
export interface Outcome {
  readonly probability: number;
  readonly right: boolean;
}
