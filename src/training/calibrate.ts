const temperatures = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.5] as const

/** Probabilities from a network that has not heard the question, at temperature 1, and the columns that are right. */
export interface ScoredExample {
  readonly probabilities: ArrayLike<number>
  readonly wanted: readonly number[]
}

/** The temperature at which a score is likest to a probability: least cross-entropy on held-out voices. */
export function calibrate(examples: readonly ScoredExample[]): number {
  const losses = temperatures.map((temperature) =>
    examples.reduce((sum, example) => sum + lossAt(example, temperature), 0),
  )
  return temperatures[losses.indexOf(Math.min(...losses))] ?? 1
}

function lossAt({ probabilities, wanted }: ScoredExample, temperature: number): number {
  const raised = Array.from(probabilities, (probability) => Math.max(probability, 1e-12) ** (1 / temperature))
  const right = wanted.reduce((sum, column) => sum + (raised[column] ?? 0), 0)
  const all = raised.reduce((sum, value) => sum + value, 0)
  return -Math.log(Math.max(right / all, 1e-12))
}
