import type { Corpus } from './load-corpus.js'

/** Words that the dictionary should know: terms, departments, plain spoken names. */
export function segmenterWords({
  terms,
  departments,
  items,
}: Pick<Corpus, 'terms' | 'departments' | 'items'>): readonly string[] {
  const spoken = items.flatMap(({ benefits }) => benefits.flatMap(({ names }) => names))
  const known = [...terms.flatMap(({ term, aliases }) => [term, ...aliases]), ...departments.map(({ name }) => name)]
  return [...new Set([...known, ...spoken].filter((word) => /^\p{Script=Han}{2,8}$/u.test(word)))]
}
