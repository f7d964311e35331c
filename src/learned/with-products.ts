/** Features as they are, then the product of every two, the first (always 1) left out: a regression over these bends. */
export function withProducts(features: readonly number[]): readonly number[] {
  const all = [...features]
  for (let one = 1; one < features.length; one++)
    for (let other = one; other < features.length; other++)
      all.push((features[one] as number) * (features[other] as number) * scale)
  return all
}

/** Keeps products of features about as large as the features. */
const scale = 1 / 9
