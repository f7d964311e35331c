import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ServiceItem } from '../domain/item.js'
import type {
  FactQuestion,
  KnownDepartment,
  KnownHotline,
  KnownPolicy,
  KnownTerm,
  LabelledConversation,
  LabelledQuestion,
  Telling,
  Whereabouts,
} from '../domain/knowledge.js'
import type { Lexicon } from '../domain/lexicon.js'
import type { GateRules } from '../eligibility/rule.js'
import { lexiconFiles, loadLexicon } from './lexicon.js'
import { type CorpusFile, hashFiles, parseJsonLines, parseYaml, readFiles } from './read-files.js'
import {
  conversationSchema,
  departmentSchema,
  factQuestionSchema,
  gateSchema,
  hotlineSchema,
  type ItemEntry,
  itemSchema,
  policySchema,
  questionSchema,
  tellingSchema,
  termSchema,
  whereaboutsSchema,
} from './schemas.js'
import { parseSourceTable } from './source-table.js'

/** The trained model, beside the questions that it was trained on; not part of the corpus hash. */
export const encoderFile = 'encoder/encoder.bin'
export const assertionFile = 'encoder/assertion.bin'
export const placesFile = 'encoder/places.bin'

export interface Corpus {
  /** SHA-256 of everything below the city's folder, hex. */
  readonly hash: string
  /** The list as published. */
  readonly source: readonly ServiceItem[]
  readonly items: readonly ItemEntry[]
  readonly gate: GateRules
  readonly factQuestions: readonly FactQuestion[]
  readonly departments: readonly KnownDepartment[]
  readonly policies: readonly KnownPolicy[]
  readonly terms: readonly KnownTerm[]
  readonly hotlines: readonly KnownHotline[]
  /** Read when first asked for: answering needs none. */
  readonly questions: readonly LabelledQuestion[]
  readonly tellings: readonly Telling[]
  readonly whereabouts: readonly Whereabouts[]
  readonly conversations: readonly LabelledConversation[]
  readonly lexicon: Lexicon
}

/**
 * Reads one city's corpus, e.g. `corpus/qingdao`; the place names beside it are shared by all cities.
 * Throws with file and place on anything that does not fit its schema; cross-checks are `checkCorpus`'s.
 */
export function loadCorpus(folder: string): Corpus {
  const files = readFiles(folder, 'encoder/')
  const places = { path: 'places.json', text: readFileSync(join(folder, '../places/china-divisions.json'), 'utf8') }
  const one = <T>(path: string, schema: z.ZodType<T>): T => parseYaml(fileAt(files, path), schema)
  const below = (prefix: string) => files.filter(({ path }) => path.startsWith(prefix))
  const readQuestions = once(() =>
    below('questions/').flatMap((file) => {
      const voice = file.path.replace(/^questions\/|\.jsonl$/g, '')
      return parseJsonLines(file, questionSchema).map((question) => ({ ...question, voice }))
    }),
  )
  const readConversations = once(() =>
    below('conversations/').flatMap((file) => parseJsonLines(file, conversationSchema)),
  )
  const readTellings = once(() => below('tellings/').flatMap((file) => parseJsonLines(file, tellingSchema)))
  const readWhereabouts = once(() => below('whereabouts/').flatMap((file) => parseJsonLines(file, whereaboutsSchema)))
  return {
    hash: hashFiles([...files, places]),
    source: parseSourceTable(fileAt(files, 'source.txt').text),
    items: below('items/').map((file) => parseYaml(file, itemSchema)),
    gate: one('gate.yaml', gateSchema),
    factQuestions: one('facts.yaml', z.array(factQuestionSchema)),
    departments: one('departments.yaml', z.array(departmentSchema)),
    policies: below('policies/').map((file) => parseYaml(file, policySchema)),
    terms: one('terms.yaml', z.array(termSchema)),
    hotlines: one('hotlines.yaml', z.array(hotlineSchema)),
    get questions() {
      return readQuestions()
    },
    get conversations() {
      return readConversations()
    },
    get whereabouts() {
      return readWhereabouts()
    },
    get tellings() {
      return readTellings()
    },
    lexicon: loadLexicon(
      lexiconFiles.map((name) => fileAt(files, `lexicon/${name}.yaml`)),
      places,
    ),
  }
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: read() }
    return known.value
  }
}

function fileAt(files: readonly CorpusFile[], path: string): CorpusFile {
  const file = files.find((candidate) => candidate.path === path)
  if (!file) throw new Error(`the corpus has no ${path}`)
  return file
}
