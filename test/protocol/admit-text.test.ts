import { expect, test } from 'vitest'
import { admitText } from '../../src/protocol/admit-text.js'
import { defaultLimits } from '../../src/protocol/limits.js'

test.each([
  { raw: ' 上学 \n', admitted: '上学' },
  { raw: '👧'.repeat(2_000), admitted: '👧'.repeat(2_000) },
  { raw: 'a\0b\ud800c', admitted: 'a\ufffdb\ufffdc' },
  { raw: '👨‍👩‍👧', admitted: '👨‍👩‍👧' },
])('$admitted is admitted', ({ raw, admitted }) => {
  expect(admitText(raw, defaultLimits)).toEqual({ kind: 'ok', text: admitted })
})

test.each([
  { raw: '', code: 'empty_text' },
  { raw: '\u3000\u200b', code: 'empty_text' },
  { raw: '娃'.repeat(2_001), code: 'text_too_long' },
  { raw: '👧'.repeat(2_001), code: 'text_too_long' },
])('a text is refused with $code', ({ raw, code }) => {
  expect(admitText(raw, defaultLimits)).toEqual({ kind: 'failed', code })
})
