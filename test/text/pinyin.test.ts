import { describe, expect, it } from 'vitest'
import { foldSyllable, tonelessSyllables } from '../../src/text/pinyin.js'

describe('tonelessSyllables', () => {
  it.each([
    ['打疫苗', 'da yi miao'],
    ['去哪了', 'qu na le'],
    ['女儿', 'nv er'],
    ['ABC12，！😭', ''],
    ['上 a 学', 'shang xue'],
  ])('reads %s as "%s"', (text, syllables) => expect(tonelessSyllables(text).join(' ')).toBe(syllables))

  it('gives characters that sound alike the same syllable', () => {
    expect(tonelessSyllables('孤独症')).toEqual(tonelessSyllables('姑毒证'))
  })
})

describe('foldSyllable', () => {
  it.each([
    ['zhang', 'zan'],
    ['chi', 'ci'],
    ['sheng', 'sen'],
    ['xing', 'xin'],
    ['dong', 'dong'],
    ['ning', 'nin'],
    ['lin', 'lin'],
  ])('folds %s to %s', (syllable, folded) => expect(foldSyllable(syllable)).toBe(folded))
})
