import { z } from 'zod'
import { type FactId, factIds } from '../domain/fact.js'
import { type Lexicon, parseFactValue } from '../domain/lexicon.js'
import { divisionsSchema, placeNames, spokenPlaces } from './place-names.js'
import { type CorpusFile, parseYaml } from './read-files.js'

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

const words = z.string().min(1)
/** The source of a regular expression; `u` so that emoji and rare characters count as one. */
const regex = words.transform((source, context) => {
  try {
    return new RegExp(source, 'u')
  } catch (error) {
    context.addIssue({ code: 'custom', message: String(error) })
    return z.NEVER
  }
})

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
const kindsSchema = z.strictObject({
  smalltalk: z.array(z.strictObject({ id: words, pattern: regex })),
  filler: regex,
  vague: regex,
  request: regex,
  adultSubject: regex,
  childWords: regex,
  animals: regex,
  corrects: regex,
  excludes: regex,
  negatedAfter: regex,
  joinsNames: regex,
  thisKind: regex,
  singleDepartment: regex,
  severalDepartments: regex,
  granted: regex,
  switchesTopic: regex,
  anotherChild: regex,
  phrasing: z.strictObject({
    asksAtEnd: regex,
    interrogative: regex,
    wishes: regex,
    ellipsis: regex,
    turns: regex,
    returns: regex,
    calms: regex,
  }),
  joinsNeeds: regex,
  broughtByStage: z.array(z.number().int()),
  formLabels: words.transform((source) => new RegExp(source, 'gu')),
  replies: z.strictObject({ yes: regex, no: regex, unsure: regex }),
  outOfScope: z.array(z.strictObject({ matter: words, pattern: regex, unless: regex.optional() })),
  elsewhere: regex,
  elsewhereUnless: regex,
  overview: z.strictObject({
    asks: regex,
    all: regex,
    groups: z.array(
      z.strictObject({
        says: words,
        pattern: regex,
        items: z.array(z.number().int()),
        fact: z.enum(factIds as [FactId, ...FactId[]]).optional(),
      }),
    ),
    domains: z.array(z.strictObject({ domain: words, pattern: regex })),
  }),
  policy: z.strictObject({ asksMeaning: regex, asksDocument: regex, basis: regex }),
  negatedNeed: regex,
  notForChild: regex,
  thereAsks: regex,
  backThere: regex,
  backAsks: regex,
  departmentHeads: z.record(words, words),
  thereUnless: regex,
  fiction: regex,
  amongThem: regex,
  besidesThem: regex,
  both: regex,
  notGranted: regex,
})
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
  const { city, districts, within, misheard, unclear, outside, ordinary, notPlaces, ...placeWords } = parseYaml(
    places,
    placesSchema,
  )
  const spoken = { city, districts, within, misheard, unclear, outside, ordinary, notPlaces }
  return {
    facts: parseYaml(facts, factsSchema),
    parents: parseYaml(parents, parentsSchema),
    crisis: parseYaml(crisis, crisisSchema),
    ...parseYaml(kinds, kindsSchema),
    children: parseYaml(children, childrenSchema),
    topics: parseYaml(topics, topicsSchema),
    homophones: parseYaml(homophones, homophonesSchema),
    places: { names: placeNames(spoken, divisionsSchema.parse(JSON.parse(divisions.text))), ...placeWords },
  }
}
