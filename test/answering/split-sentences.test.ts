import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSentenceSplitter, splitSentences } from '../../src/answering/split-sentences.js'

test.each([
  { text: '可以。负责部门：市教育局。', sentences: ['可以。', '负责部门：市教育局。'] },
  { text: '清单原文：“做好认定。”内容：认定。', sentences: ['清单原文：“做好认定。”内容：认定。'] },
  { text: '好！！可以。', sentences: ['好！！', '可以。'] },
  { text: '第一句\n\n第二句', sentences: ['第一句\n\n', '第二句'] },
  { text: '没有句号', sentences: ['没有句号'] },
])('$text', ({ text, sentences }) => {
  expect(splitSentences(text)).toEqual(sentences)
})

test('however a text comes in pieces, the same sentences come out, and nothing is lost', () => {
  const texts = fc.array(fc.constantFrom('可以', '。', '，', '“', '”', '市教育局', '！', '（', '）', '「', '」'), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 5 }), (parts, size) => {
      const text = parts.join('')
      const splitter = createSentenceSplitter()
      const pieces: string[] = []
      for (let at = 0; at < text.length; at += size) pieces.push(...splitter.take(text.slice(at, at + size)))
      const rest = splitter.rest()
      expect([...pieces, ...(rest === '' ? [] : [rest])].join('')).toBe(splitSentences(text).join(''))
      expect(splitSentences(text).join('')).toBe(text.trim())
    }),
    { seed: 4 },
  )
})
