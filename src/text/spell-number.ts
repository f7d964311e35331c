/** A whole number from 0 to 999 999 999 999 in Chinese: 35 → 三十五, 12 → 十二, 1005 → 一千零五. Others as they are. */
export const spellNumber = (value: number): string => {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) return String(value)
  if (value === 0) return '零'
  const groups = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4]
  const spelled = groups.reduce((text, group, index) => {
    if (group === 0) return text
    // A nought is heard where the group lacks its thousands, or where a whole group before it was empty.
    const gap = text !== '' && (group < 1_000 || groups[index - 1] === 0) ? '零' : ''
    return `${text}${gap}${spellGroup(group)}${groupUnits[index] ?? ''}`
  }, '')
  return spelled.replace(/^一十/, '十')
}

const groupUnits = ['亿', '万', '']
const units = ['千', '百', '十', '']
const digitNames = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

const spellGroup = (group: number): string =>
  Array.from(String(group).padStart(4, '0'), (digit, place) =>
    digit === '0' ? '零' : `${digitNames[Number(digit)] ?? ''}${units[place] ?? ''}`,
  )
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
