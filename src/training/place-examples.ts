import type { LabelledQuestion, Whereabouts } from '../domain/knowledge.js'
import type { Lexicon } from '../domain/lexicon.js'
import { type PlaceRole, placeRoles } from '../domain/place-role.js'
import { normalise } from '../text/normalise.js'
import { createRepairHomophones } from '../text/repair-homophones.js'
import type { Network } from '../understanding/encoder.js'
import { findPlaceMarks, homeValueOf, type PlaceMark, placeValueOf } from '../understanding/find-place-marks.js'
import { createFindPlaces, type PlaceFacts } from '../understanding/find-places.js'
import { placeFeatures, placeSignals } from '../understanding/place-features.js'
import { type Example, type TrainingOptions, trainNetwork } from './train-network.js'

/** Chosen by cross-validation; the table is in docs/decisions/0009. */
const options: TrainingOptions = {
  members: 1,
  width: 24,
  rank: 16,
  epochs: 12,
  learningRate: 0.08,
  dropout: 0.2,
  leastExamples: 5,
  signalValue: 0.5,
  seed: 7919,
}

/** What the network learns from; the same corpus gives the same examples. */
export function placeExamples({ whereabouts, questions, lexicon }: PlaceSources): readonly Example<PlaceRole>[] {
  return [...placesTold(whereabouts, lexicon), ...placesAsked(questions, lexicon)]
}

export interface PlaceSources {
  readonly whereabouts: readonly Whereabouts[]
  readonly questions: readonly LabelledQuestion[]
  readonly lexicon: Lexicon
}

/** One example for each place or word of 户籍 whose role the labels of its message tell. */
export function placesTold(whereabouts: readonly Whereabouts[], lexicon: Lexicon): readonly Example<PlaceRole>[] {
  const repair = createRepairHomophones(lexicon.homophones)
  const findPlaces = createFindPlaces(lexicon)
  return whereabouts.flatMap(({ text: raw, ...told }) => {
    const text = repair(normalise(raw))
    const found = findPlaces(text)
    return examplesOf(text, told, found, found, lexicon)
  })
}

/** The same of the labelled questions as the patterns read them: they show how places are named where something is asked. */
export function placesAsked(questions: readonly LabelledQuestion[], lexicon: Lexicon): readonly Example<PlaceRole>[] {
  const repair = createRepairHomophones(lexicon.homophones)
  const findPlaces = createFindPlaces(lexicon)
  return questions.flatMap(({ text: raw }) => {
    const text = repair(normalise(raw))
    const found = findPlaces(text)
    const { hukou, residence } = found
    const told = { hukou: String(hukou?.value ?? ''), residence: String(residence?.value ?? '') }
    return examplesOf(text, told, found, undefined, lexicon)
  })
}

function examplesOf(
  text: string,
  told: Omit<Whereabouts, 'text'>,
  found: PlaceFacts,
  seen: PlaceFacts | undefined,
  { places }: Lexicon,
): readonly Example<PlaceRole>[] {
  const marks = findPlaceMarks(text, found.mentions, places)
  return [...rolesOf(marks, told, found)].map(([mark, role]) => ({
    text: placeFeatures(text, marks, mark),
    signals: placeSignals(text, mark, seen, places.around),
    labels: [role],
  }))
}

/** A message tells which district, not which of two mentions of it; those that stay unclear are left out. */
function rolesOf(
  marks: readonly PlaceMark[],
  told: Omit<Whereabouts, 'text'>,
  found: PlaceFacts,
): ReadonlyMap<PlaceMark, PlaceRole> {
  const places = marks.filter(({ mention }) => mention !== undefined)
  const of = (value: string | undefined) => places.filter((mark) => value !== '' && placeValueOf(mark) === value)
  const hukouValue = told.hukou === 'same' && of(told.residence).length > 0 ? told.residence : told.hukou
  const hukous = of(hukouValue)
  const residences = places.filter((mark) => told.residence !== '' && homeValueOf(mark) === told.residence)
  const hukou = hukous.length > 1 ? (hukous.find(quotedIn(found.hukou)) ?? nearestToWord(hukous, marks)) : hukous[0]
  const others = residences.filter((mark) => mark !== hukou)
  const residence = others.find(quotedIn(found.residence)) ?? others[0] ?? residences[0]
  const roles = new Map<PlaceMark, PlaceRole>()
  for (const mark of places) {
    const unclear = hukous.includes(mark) || residences.includes(mark) || maybeHome(mark, told, found)
    if (mark === hukou) roles.set(mark, mark === residence ? 'both' : 'hukou')
    else if (mark === residence) roles.set(mark, 'residence')
    else if (!unclear) roles.set(mark, 'none')
  }
  const words = marks.filter(({ mention }) => mention === undefined)
  if (hukou !== undefined || told.hukou === '') for (const word of words) roles.set(word, 'none')
  else if (told.hukou === 'outside' || told.hukou === 'same') {
    const word = words.find(({ kind }) => kind === 'hukouWord') ?? words[0]
    if (word) roles.set(word, told.hukou)
  }
  return roles
}

const quotedIn =
  (fact: PlaceFacts['hukou']) =>
  (mark: PlaceMark): boolean =>
    fact !== undefined && fact.value === placeValueOf(mark) && fact.words.includes(mark.mention?.words ?? ' ')

/** Nobody said where the family of this message lives. */
const maybeHome = (mark: PlaceMark, told: Omit<Whereabouts, 'text'>, { residence }: PlaceFacts): boolean =>
  told.residence === undefined && residence !== undefined && residence.value === homeValueOf(mark)

function nearestToWord(candidates: readonly PlaceMark[], marks: readonly PlaceMark[]): PlaceMark | undefined {
  const word = marks.find(({ kind }) => kind === 'hukouWord')
  if (word === undefined) return candidates[0]
  const after = candidates.find(({ start }) => start >= word.end)
  return after ?? candidates.findLast(({ end }) => end <= word.start) ?? candidates[0]
}

export const trainPlaces = (examples: readonly Example<PlaceRole>[]): Network<PlaceRole> =>
  trainNetwork(examples, placeRoles, options)
