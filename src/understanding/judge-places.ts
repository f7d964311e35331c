import type { Lexicon } from '../domain/lexicon.js'
import type { PlaceRole } from '../domain/place-role.js'
import { likely } from '../text/likely.js'
import { createEncoder, type Network } from './encoder.js'
import { homeValueOf, type PlaceMark, placeValueOf } from './find-place-marks.js'
import type { PlaceFacts } from './find-places.js'
import { placeFeatures, placeSignals } from './place-features.js'

/** A value of 户籍 or 居住地 with the mark that tells it. */
export interface JudgedPlace {
  readonly value: string
  readonly mark: PlaceMark
  readonly probability: number
}
export interface JudgedPlaces {
  readonly hukou?: JudgedPlace | undefined
  /** How likely each place is the 户籍, believed or not. */
  readonly asHukou: ReadonlyMap<PlaceMark, number>
  readonly residence?: JudgedPlace | undefined
}

/** `found` is what the patterns made of the text. */
export type JudgePlaces = (text: string, marks: readonly PlaceMark[], found: PlaceFacts) => JudgedPlaces

/** From here on a mark is believed; chosen by cross-validation, docs/decisions/0009. */
const least = 0.35
/** Living in another town means that nothing here applies, and the city is named for much else than a 户籍. */
const leastOf: Readonly<Record<string, number>> = { elsewhere: 0.9, qingdao: 0.85 }

/** Tells for every place of a normalised text whether it is the 户籍, the 居住地 or neither; the likeliest of each counts. */
export function createJudgePlaces(network: Network<PlaceRole>, places: Pick<Lexicon['places'], 'around'>): JudgePlaces {
  const { encode, score } = createEncoder(network)
  const columnOf = (role: PlaceRole) => network.labels.indexOf(role)
  const columns = { hukou: columnOf('hukou'), residence: columnOf('residence'), both: columnOf('both') }
  const wordColumns = [
    ['outside', columnOf('outside')],
    ['same', columnOf('same')],
  ] as const
  return (text, marks, found) => {
    const hukou: JudgedPlace[] = []
    const residence: JudgedPlace[] = []
    const around = likely(places.around, text)
    for (const mark of marks) {
      if (mark.kind === 'unclear') continue
      const scores = score(encode(placeFeatures(text, marks, mark), placeSignals(text, mark, found, around)))
      const of = (column: number) => scores[column] ?? 0
      const value = placeValueOf(mark)
      if (mark.mention === undefined)
        for (const [told, column] of wordColumns) hukou.push({ value: told, mark, probability: of(column) })
      else if (value !== undefined) {
        hukou.push({ value, mark, probability: of(columns.hukou) + of(columns.both) })
        residence.push({
          value: homeValueOf(mark) ?? value,
          mark,
          probability: of(columns.residence) + of(columns.both),
        })
      }
    }
    const asHukou = new Map(hukou.map(({ mark, probability }) => [mark, probability]))
    return { hukou: likeliest(hukou), asHukou, residence: likeliest(residence) }
  }
}

/** A district says more than the city: 户口青岛的，即墨. */
function likeliest(judged: readonly JudgedPlace[]): JudgedPlace | undefined {
  const believed = judged.filter(({ value, probability }) => probability >= (leastOf[value] ?? least))
  const best = (among: readonly JudgedPlace[]) =>
    among.reduce<JudgedPlace | undefined>((a, b) => (a && a.probability >= b.probability ? a : b), undefined)
  const first = best(believed)
  return first?.value === 'qingdao' ? (best(believed.filter(({ mark }) => mark.kind === 'district')) ?? first) : first
}
