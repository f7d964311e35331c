/** One weight a feature, learned offline; the first feature is always 1. */
export type Weights = readonly number[]

export function probabilityOf(features: readonly number[], weights: Weights): number {
  let sum = 0
  for (let at = 0; at < features.length; at++) sum += (features[at] as number) * (weights[at] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** The log odds of a probability, scaled to about -2 … 2, so that weights are of one size. */
export function logit(probability: number): number {
  const bounded = Math.min(Math.max(probability, 1e-4), 1 - 1e-4)
  return Math.log(bounded / (1 - bounded)) / 4
}
