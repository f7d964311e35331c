/** Words that promise what only a department can decide. An answer that has one is a defect, and is never sent. */
export const promiseWords: readonly string[] = [
  '一定能',
  '肯定能',
  '一定可以',
  '肯定可以',
  '保证',
  '肯定给',
  '一定给',
  '包办',
  '包过',
  '百分之百',
  '绝对能',
  '绝对可以',
  '没问题的',
  '放心吧能',
  '必定',
]

const anyPromise = new RegExp(promiseWords.join('|'), 'u')

/** The promise words in a text; the list's own words in quotation marks do not count. */
export function findPromises(text: string): readonly string[] {
  if (!anyPromise.test(text)) return []
  const own = text.replace(/[“「《][^”」》]*[”」》]/g, '')
  return promiseWords.filter((word) => own.includes(word))
}
