import { parseNumeral } from '../../text/numerals.js'
import { atLeast, atLeastAfter, below, belowAfter, idioms, units } from './patterns/sizes.js'

/** A number as a fact: value, unit and direction, `6个月`, `≥6个月`, `<7岁`. */
export interface ReadNumber {
  readonly key: string
}

const pattern = new RegExp(
  `(\\d+(?:\\.\\d+)?)(?:-|至|到|~)?(${units})?|([零〇一二两三四五六七八九十百千]+)(${units})`,
  'g',
)
const halfYear = '6个月'

/** Every figure, and every Chinese numeral that counts something; a range gives both its ends the unit. */
export function readNumbers(text: string): readonly ReadNumber[] {
  const matches = [...text.replace(idioms, '').matchAll(pattern)]
  return matches.map((match, index) => {
    const [whole, figure, unit = unitOfRange(matches, index), numeral, unitOfNumeral = ''] = match
    const value = figure ?? String(parseNumeral(numeral ?? '') ?? numeral)
    const said = `${value}${unitOf(figure === undefined ? unitOfNumeral : unit)}`
    const end = match.index + whole.length
    const size = sizeOf(match.input.slice(0, match.index), match.input.slice(end))
    const first = rangeStart(matches, index)
    return { key: first === undefined ? `${size}${said}` : `${first}-${said}` }
  })
}

function unitOfRange(matches: readonly RegExpExecArray[], index: number): string {
  const next = matches[index + 1]
  const here = matches[index]
  return here && next && /[-至到~]$/.test(here[0]) && here.index + here[0].length === next.index ? (next[2] ?? '') : ''
}

/** The lower end of a range that the number ends: 0-6岁 is no 3-6岁. */
function rangeStart(matches: readonly RegExpExecArray[], index: number): string | undefined {
  const [before, here] = [matches[index - 1], matches[index]]
  const joins = before && here && /[-至到~]$/.test(before[0]) && before.index + before[0].length === here.index
  return joins ? before[1] : undefined
}

const unitOf = (unit: string): string =>
  unit
    .replace('周岁', '岁')
    .replace('块', '元')
    .replace('个工作日', '工作日')
    .replace(/^个?(星期|礼拜)$/, '周')

function sizeOf(before: string, after: string): '≥' | '<' | '' {
  if (below.test(before) || belowAfter.test(after)) return '<'
  return atLeast.test(before) || atLeastAfter.test(after) ? '≥' : ''
}

/** What a text allows to be counted, each number with its direction. */
export function numbersIn(text: string): ReadonlySet<string> {
  const keys = readNumbers(text).map(({ key }) => key)
  return new Set(keys.includes(`≥${halfYear}`) ? [...keys, '≥半年'] : keys)
}
