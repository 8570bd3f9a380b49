const LEARNING_RATE = 1e-3;
const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;

/** Adam (Kingma and Ba, 2015), which changes the weights in place; only the given rows of them move in a step. */
export function createAdam(weights: Float32Array, columns: number) {
  const mean = new Float32Array(weights.length);
  const square = new Float32Array(weights.length);
  let steps = 0;
  return {
    /** `gradients`: the gradient of each row that the batch touched. */
    step(gradients: ReadonlyMap<number, Float32Array>): void {
      steps += 1;
      const [meanShare, squareShare] = [1 - MEAN_DECAY ** steps, 1 - SQUARE_DECAY ** steps];
      for (const [row, gradient] of gradients) {
        for (let column = 0; column < columns; column += 1) {
          const i = row * columns + column;
          const slope = gradient[column]!;
          mean[i] = MEAN_DECAY * mean[i]! + (1 - MEAN_DECAY) * slope;
          square[i] = SQUARE_DECAY * square[i]! + (1 - SQUARE_DECAY) * slope * slope;
          const spread = Math.sqrt(square[i] / squareShare) + 1e-8;
          weights[i]! -= (LEARNING_RATE * mean[i]) / meanShare / spread;
        }
      }
    },
  };
}
