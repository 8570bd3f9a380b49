/** One alternative for the answer's first token, as `top_logprobs` lists them. */
export interface TokenLogprob {
  readonly token: string;
  readonly logprob: number;
}

/** How sure a model is of Yes against No. */
export interface YesNo {
  /** P(Yes) / (P(Yes) + P(No)), in [0, 1]: equation 8 of LLM4Tag over probabilities instead of one token's score. */
  readonly confidence: number;
  /** P(Yes) + P(No): how much of the model's mass answers the question at all. */
  readonly mass: number;
}

const YES = new Set(["yes", "y"]);
const NO = new Set(["no", "n"]);

/**
 * Adds up every surface form of Yes and of No ("Yes", " yes", "▁YES", "Yes." …) among the alternatives.
 * Undefined when neither is among them, for then the model said nothing about the question.
 */
export function readYesNo(alternatives: readonly TokenLogprob[]): YesNo | undefined {
  let yes = 0;
  let no = 0;
  for (const { token, logprob } of alternatives) {
    const word = surfaceForm(token);
    if (YES.has(word)) yes += Math.exp(logprob);
    if (NO.has(word)) no += Math.exp(logprob);
  }
  const mass = yes + no;
  if (!(mass > 0)) return undefined;
  return { confidence: yes / mass, mass: Math.min(mass, 1) };
}

/** Tokenizers mark a leading space as "▁" or "Ġ", and may glue punctuation to the word. */
function surfaceForm(token: string): string {
  return token
    .replaceAll(/[▁Ġ]/gu, " ")
    .replaceAll(/[\s\p{P}]/gu, "")
    .toLowerCase();
}
