import { expect, test } from 'vitest'
import { skipThinking } from '../../src/language-model/skip-thinking.js'

test.each([
  { text: '可以。', reply: '可以。' },
  { text: '<think>想一想\n</think>\n\n可以。', reply: '可以。' },
  { text: '  <think></think>可以。', reply: '可以。' },
  { text: '<think>想不完', reply: '' },
  { text: '<thin', reply: '<thin' },
  { text: '可以<think>。', reply: '可以<think>。' },
])('$text', async ({ text, reply }) => {
  for (const size of [1, 3, 100]) {
    let said = ''
    for await (const piece of skipThinking(piecesOf(text, size))) said += piece
    expect(said).toBe(reply)
  }
})

async function* piecesOf(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}
