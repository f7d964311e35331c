import { z } from 'zod'
import { type FactId, factIds } from '../domain/fact.js'
import { type Lexicon, parseFactValue } from '../domain/lexicon.js'
import { kindsSchema } from './kinds-schema.js'
import { divisionsSchema, heardPlaces, placeNames, spokenPlaces } from './place-names.js'
import { type CorpusFile, parseYaml } from './read-files.js'
import { regex, words } from './regex-schema.js'

export const lexiconFiles = [
  'facts',
  'parents',
  'crisis',
  'kinds',
  'children',
  'places',
  'homophones',
  'topics',
] as const

const factsSchema = z.array(
  z.strictObject({
    fact: z.enum(factIds as [FactId, ...FactId[]]),
    value: words.transform(parseFactValue),
    pattern: regex,
    unless: regex.optional(),
  }),
)
const conclusion = z.partialRecord(z.enum(factIds as [FactId, ...FactId[]]), words).transform((told, context) => {
  const [[fact, value] = [], ...more] = Object.entries(told)
  if (fact !== undefined && value !== undefined && more.length === 0)
    return { fact: fact as FactId, value: parseFactValue(value) }
  context.addIssue({ code: 'custom', message: 'one fact with its value' })
  return z.NEVER
})
const topicsSchema = z.array(
  z.strictObject({
    topic: words,
    asked: z.boolean().default(false),
    pattern: regex,
    present: conclusion.optional(),
    absent: conclusion.optional(),
    possible: conclusion.optional(),
  }),
)
const parent = z.enum(['father', 'mother'])
const parentsSchema = z.strictObject({
  names: z.array(
    z.strictObject({ who: z.array(parent), pattern: regex, when: regex.optional(), unless: regex.optional() }),
  ),
  together: regex,
  others: regex,
  states: z.array(z.strictObject({ state: words, pattern: regex, unless: regex.optional() })),
  contact: z.strictObject({ lost: regex, unless: regex, longAgo: regex, lately: regex }),
  before: z.array(z.strictObject({ who: z.array(parent), state: words, pattern: regex })),
  speaking: regex,
  relative: regex,
})
const crisisSchema = z.array(
  z.strictObject({ danger: words, certain: z.boolean().default(false), pattern: regex, unless: regex.optional() }),
)
const childrenSchema = z.array(z.strictObject({ label: words, pattern: regex }))
const homophonesSchema = z.strictObject({
  sounds: z.array(words.min(3)),
  spelled: z.array(words.min(1)),
  abbreviations: z.record(z.string().regex(/^[a-z]+$/), words),
  slips: z.array(z.strictObject({ said: words, after: words.optional(), means: words })).transform((slips) =>
    slips.map(({ said, after, means }) => ({
      pattern: new RegExp(after ? `(?<=${after})(?:${said})` : said, 'gu'),
      means,
    })),
  ),
})
const placesSchema = z.strictObject({
  ...spokenPlaces,
  outsideWords: regex,
  localWords: regex,
  unsaid: regex,
  wishes: regex,
  outsider: regex,
  notOutsider: regex,
  localResident: regex,
  hearable: z.strictObject({ hukou: regex, home: regex, after: regex, not: z.array(words) }),
  hukouWords: regex,
  originWords: regex,
  around: z.record(words, regex),
})

/** Compiles the pattern tables. Throws with the file's name on anything that does not fit. */
export function loadLexicon(files: readonly CorpusFile[], divisions: CorpusFile): Lexicon {
  const [facts, parents, crisis, kinds, children, places, homophones, topics] = files as [
    CorpusFile,
    CorpusFile,
    CorpusFile,
    CorpusFile,
    CorpusFile,
    CorpusFile,
    CorpusFile,
    CorpusFile,
  ]
  const { city, districts, within, misheard, unclear, outside, ordinary, notPlaces, around, ...placeWords } = parseYaml(
    places,
    placesSchema,
  )
  const spoken = { city, districts, within, misheard, unclear, outside, ordinary, notPlaces }
  const placesOfChina = divisionsSchema.parse(JSON.parse(divisions.text))
  return {
    facts: parseYaml(facts, factsSchema),
    parents: parseYaml(parents, parentsSchema),
    crisis: parseYaml(crisis, crisisSchema),
    ...parseYaml(kinds, kindsSchema),
    children: parseYaml(children, childrenSchema),
    topics: parseYaml(topics, topicsSchema),
    homophones: parseYaml(homophones, homophonesSchema),
    places: {
      names: placeNames(spoken, placesOfChina),
      heard: heardPlaces(spoken, placesOfChina),
      around: Object.entries(around).map(([name, pattern]) => ({ name, pattern })),
      ...placeWords,
    },
  }
}
