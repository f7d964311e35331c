/**
 * The value of an Arabic or Chinese numeral from 0 to 99 999: 12, 3.5, 12,000, 十二, 一百零五, 两千三 (2 300), 廿三, 二零二四,
 * 3万. Undefined for anything else, 半 and approximations such as 五六 included.
 */
export const parseNumeral = (s: string): number | undefined => {
  const value = arabic.test(s) ? Number(s.replaceAll(',', '')) : (readMixed(s) ?? readDigits(s) ?? readUnits(s))
  return value === undefined || value > mostValue ? undefined : value
}

/** Matches a run that may be a numeral; `parseNumeral` decides. For building patterns. */
export const numeralSource = '(?:\\d+(?:\\.\\d+)?|[零〇一二两俩仨三四五六七八九十百千万廿卅]+)'

/** 二零一九 → 2019, one digit a character; undefined when a character is no digit. Two bare digits are read too. */
export const parseDigitString = (s: string): number | undefined => {
  const digits = Array.from(s, (character) => (/\d/.test(character) ? Number(character) : digitValues[character]))
  return digits.length > 0 && digits.every((digit) => digit !== undefined) ? Number(digits.join('')) : undefined
}

const mostValue = 99_999
const arabic = /^(?:\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+)$/
const digitValues: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  仨: 3,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const unitValues: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 }

const readMixed = (s: string): number | undefined => {
  const [, number, unit] = /^(\d+(?:\.\d+)?)([百千万])$/.exec(s) ?? []
  return number && unit ? Number(number) * (unitValues[unit] ?? Number.NaN) : undefined
}

// Two digits side by side (五六) are an approximation; three or more, or with a nought, are read off.
const readDigits = (s: string): number | undefined =>
  /^[零〇一二三四五六七八九]{3,}$/.test(s) || /^[一二三四五六七八九][零〇]$/.test(s) ? parseDigitString(s) : undefined

const readUnits = (s: string): number | undefined => {
  const spelled = s.replaceAll('廿', '二十').replaceAll('卅', '三十')
  const [whole, tenThousands, rest] = /^(.+)万(.*)$/.exec(spelled) ?? []
  if (whole === undefined) return readBelowTenThousand(spelled)
  const high = readBelowTenThousand(tenThousands ?? '')
  const low = rest === '' ? 0 : readTail(rest ?? '', 10_000)
  return high === undefined || low === undefined ? undefined : high * 10_000 + low
}

// 一百五 is 150, 一百零五 is 105: a digit left over takes the next lower unit unless a nought stands before it.
const readTail = (s: string, unitBefore: number): number | undefined =>
  /^[一二两三四五六七八九]$/.test(s)
    ? ((digitValues[s] ?? Number.NaN) * unitBefore) / 10
    : readBelowTenThousand(s.replace(/^[零〇]/, ''))

const shape =
  /^(?:([一二两三四五六七八九])千)?([零〇])?(?:([一二两三四五六七八九])百)?([零〇])?(?:([一二三四五六七八九])?(十))?([零〇])?([一二两俩仨三四五六七八九])?$/

const readBelowTenThousand = (s: string): number | undefined => {
  if (s === '零' || s === '〇') return 0
  const match = shape.exec(s)
  if (!match || s === '' || /[零〇]$/.test(s) || /^[零〇]/.test(s)) return undefined
  const [, thousands, , hundreds, , tens, ten, , ones] = match
  const leftOver = ones && /[千百].$/.test(s) ? (s.at(-2) === '千' ? 100 : 10) : 1
  return (
    digitValue(thousands) * 1_000 +
    digitValue(hundreds) * 100 +
    (ten ? (tens ? digitValue(tens) : 1) * 10 : 0) +
    digitValue(ones) * leftOver
  )
}

const digitValue = (digit: string | undefined): number => (digit === undefined ? 0 : (digitValues[digit] ?? 0))
