import { checkConversations } from './checks/check-conversations.js'
import { checkExamples } from './checks/check-examples.js'
import { checkFactQuestions } from './checks/check-fact-questions.js'
import { checkItemNumbers } from './checks/check-item-numbers.js'
import { checkItems } from './checks/check-items.js'
import { checkLexicon } from './checks/check-lexicon.js'
import { checkPolicies } from './checks/check-policies.js'
import { checkQuestions } from './checks/check-questions.js'
import { checkRules } from './checks/check-rules.js'
import { checkSource } from './checks/check-source.js'
import { checkTellings } from './checks/check-tellings.js'
import { checkWording, type FindPromises } from './checks/check-wording.js'
import type { Fault } from './checks/fault.js'
import { findDuplicates } from './checks/find-duplicates.js'
import type { Corpus } from './load-corpus.js'

/**
 * Everything that the schemas cannot see because it lies between two places of the corpus. Empty when it is sound.
 * `findPromises` finds the words that no wording may have; without it they are not looked for.
 */
export function checkCorpus(corpus: Corpus, findPromises: FindPromises = () => []): readonly Fault[] {
  const { source, items, gate, factQuestions, questions, conversations, tellings, whereabouts, lexicon } = corpus
  const departments = corpus.departments.map(({ name }) => name)
  return [
    ...checkSource(source, items),
    ...checkItems(items, departments),
    ...checkRules(gate, items, departments),
    ...checkExamples(gate, items),
    ...checkFactQuestions(factQuestions),
    ...checkDepartmentNames(corpus),
    ...checkPolicies(corpus),
    ...checkItemNumbers(corpus),
    ...checkQuestions(questions),
    ...checkConversations(conversations),
    ...checkTellings(tellings),
    ...checkWhereabouts(whereabouts),
    ...checkLexicon(lexicon, items),
    ...checkWording(corpus, findPromises),
  ]
}

/** A message that is labelled twice may be labelled in two ways. */
const checkWhereabouts = (whereabouts: Corpus['whereabouts']): readonly Fault[] =>
  findDuplicates(whereabouts, ({ text }) => text).map(([{ text }]) => ({
    code: 'whereabouts_duplicate',
    place: `whereabouts/, ${text}`,
    says: 'this message is labelled already',
  }))

function checkDepartmentNames({ departments }: Corpus): readonly Fault[] {
  const names = departments.flatMap(({ name, aliases }) => [name, ...aliases].map((spoken) => ({ name, spoken })))
  return findDuplicates(names, ({ spoken }) => spoken).map(([{ name, spoken }, other]) => ({
    code: 'department_duplicate',
    place: `departments.yaml, ${name}`,
    says: `${spoken} already names ${other.name}`,
  }))
}
