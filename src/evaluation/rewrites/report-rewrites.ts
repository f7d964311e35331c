import type { Rate } from '../figures.js'
import type { RewriteResult } from './run-rewrites.js'

/** Those that passed. */
export interface RewriteScore {
  readonly honest: Rate
  readonly bad: Rate
}

const isPassed = ({ rewriting }: RewriteResult): boolean => rewriting.kind === 'reworded'

export function scoreRewrites(honest: readonly RewriteResult[], bad: readonly RewriteResult[]): RewriteScore {
  const rateOf = (results: readonly RewriteResult[]): Rate => ({
    hits: results.filter(isPassed).length,
    of: results.length,
  })
  return { honest: rateOf(honest), bad: rateOf(bad) }
}

/** Two tables: bad rewordings by what is wrong with them, honest ones by who wrote them. */
export function reportRewrites(honest: readonly RewriteResult[], bad: readonly RewriteResult[]): string {
  const score = scoreRewrites(honest, bad)
  return [
    'Bad rewordings (none may pass)',
    ...table(bad, ({ fault = '' }) => fault),
    row('all', score.bad),
    '',
    'Honest paraphrases',
    ...table(honest, ({ voice }) => voice),
    row('all', score.honest),
    '',
    `What they were refused for: bad ${reasonsOf(bad)}`,
    `                          honest ${reasonsOf(honest)}`,
  ].join('\n')
}

function table(results: readonly RewriteResult[], keyOf: (result: RewriteResult) => string): readonly string[] {
  const keys = [...new Set(results.map(keyOf))].sort()
  return keys.map((key) => {
    const group = results.filter((result) => keyOf(result) === key)
    return row(key, { hits: group.filter(isPassed).length, of: group.length })
  })
}

const row = (name: string, { hits, of }: Rate): string =>
  `  ${name.padEnd(24)}${String(of).padStart(6)}${String(hits).padStart(6)} passed${`${((100 * hits) / of).toFixed(1)} %`.padStart(10)}`

function reasonsOf(results: readonly RewriteResult[]): string {
  const counts = new Map<string, number>()
  for (const { rewriting } of results)
    if (rewriting.kind === 'kept') counts.set(rewriting.reason, (counts.get(rewriting.reason) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', ')
}

export function listRewrites(results: readonly RewriteResult[], wanted: 'reworded' | 'kept'): string {
  return results
    .filter(({ rewriting }) => rewriting.kind === wanted)
    .map(({ voice, base, fault, why, text, rewriting }) => {
      const reason = rewriting.kind === 'kept' ? ` ${rewriting.reason}: ${rewriting.words ?? ''}` : ''
      return `${voice} ${base}${fault ? ` ${fault} (${why ?? ''})` : ''}${reason}\n  ${text}`
    })
    .join('\n')
}
