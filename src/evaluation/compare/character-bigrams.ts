const runs = /[\p{L}\p{N}]+/gu

/** Every two neighbouring characters of each run of letters and digits; a single one stands for itself. */
export function characterBigrams(text: string): readonly string[] {
  return (text.match(runs) ?? []).flatMap((run) => {
    const characters = [...run]
    if (characters.length === 1) return [run]
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  })
}
