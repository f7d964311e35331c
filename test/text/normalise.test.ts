import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/text/normalise.js'

const cases: readonly (readonly [raw: string, normal: string])[] = [
  ['打 疫 苗', '打疫苗'],
  ['我想 打 疫 苗 去哪', '我想 打疫苗 去哪'],
  ['小学三年级 转学 公办', '小学三年级 转学 公办'],
  ['转学 办 证', '转学 办 证'],
  ['民发〔2024〕35号《办法》', '民发〔2024〕35号《办法》'],
  ['你好,在吗?真的!', '你好，在吗？真的！'],
  ['10:30 3.5岁；12,000', '10:30 3.5岁；12,000'],
  ['姓名:张', '姓名：张'],
  ['５岁ＡＢＣ', '5岁ABC'],
  ['小學三年級轉學', '小学三年级转学'],
  ['他看著孩子說，著名', '他看着孩子说，著名'],
  ['妳說甚麼', '你说什么'],
  ['啊啊啊啊啊！！！！！', '啊啊！！'],
  ['10000元 18888880000', '10000元 18888880000'],
  ['等等……再说...', '等等。再说。'],
  ['qq.com', 'qq.com'],
  ['孩\u200b子\u00ad五\ufeff岁\ufe0f', '孩子五岁'],
  ['\u202e孩子\u0007', '孩子'],
  ['0–6岁 3〜5', '0-6岁 3~5'],
  ['  a  b\n\nc\t', 'a b c'],
  ['（一）①', '(一)；'],
  ['急😭😭', '急😭😭'],
  ['\ud83d坏', '坏'],
  ['', ''],
]

describe('normalise', () => {
  it.each(cases)('turns %j into %j', (raw, normal) => expect(normalise(raw)).toBe(normal))

  const awkward = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'孩子五歲著乾裏妳麼 ,.:;?!，。…10〔〕\u200b\ufe0f\u0301éa/-\n'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(awkward, (raw) => {
        const once = normalise(raw)
        expect(normalise(once)).toBe(once)
      }),
      { numRuns: 3_000 },
    )
  })
})
