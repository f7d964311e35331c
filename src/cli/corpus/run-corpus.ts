import { findPromises } from '../../answering/find-promises.js'
import { checkCorpus } from '../../corpus/check-corpus.js'
import type { Fault } from '../../corpus/checks/fault.js'
import { type Corpus, loadCorpus } from '../../corpus/load-corpus.js'

export const usage = 'npm run corpus -- check [DIR]'

interface Options {
  readonly args: readonly string[]
  /** The folder that is checked when no other is named. */
  readonly corpusDir: string
  readonly print: (line: string) => void
}

/** Runs the command and returns its exit code: 0 the corpus is sound, 1 it has faults, 2 the command is unknown. */
export function runCorpus({ args, corpusDir, print }: Options): number {
  const [command, folder = corpusDir, ...more] = args
  if (command !== 'check' || more.length > 0) {
    print(usage)
    return 2
  }
  const { faults, corpus } = checkFolder(folder)
  for (const { code, place, says } of faults) print(`${code}  ${place}: ${says}`)
  if (faults.length > 0 || !corpus) return 1
  print(`corpus ok: ${countsOf(corpus)}`)
  return 0
}

/** A corpus that does not load has one fault: why. */
function checkFolder(folder: string): { readonly faults: readonly Fault[]; readonly corpus?: Corpus } {
  try {
    const corpus = loadCorpus(folder)
    // Here, because the questions are read only when they are looked at.
    return { corpus, faults: checkCorpus(corpus, findPromises) }
  } catch (error) {
    return { faults: [{ code: 'load', place: folder, says: error instanceof Error ? error.message : String(error) }] }
  }
}

function countsOf(corpus: Corpus): string {
  const {
    items,
    factQuestions,
    departments,
    policies,
    terms,
    hotlines,
    questions,
    conversations,
    tellings,
    whereabouts,
  } = corpus
  const policyFacts = policies.flatMap(({ facts }) => facts)
  const voices = new Set(questions.map(({ voice }) => voice))
  return [
    `${items.length} items`,
    `${factQuestions.length} facts`,
    `${departments.length} departments`,
    `${policies.length} policies with ${policyFacts.length} facts`,
    `${terms.length} terms`,
    `${hotlines.length} hotlines`,
    `${questions.length} questions in ${voices.size} voices`,
    `${conversations.length} conversations`,
    `${tellings.length} tellings`,
    `${whereabouts.length} whereabouts`,
  ].join(', ')
}
