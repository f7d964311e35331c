import type { AnswerIntent } from './contestant.js'

/** More than any text that the segmenter remembers: no contestant is to profit from the words cut for the one before. */
const blockSize = 100

/**
 * Median microseconds for one answer, in the order of the answerers. They take turns, a block of questions each, so that
 * whatever else the machine does falls on all of them. The texts may have been asked before, and NLP.js keeps the features
 * of every text for an hour: a stop behind each makes it new.
 */
export async function timeAnswers(
  answerers: readonly AnswerIntent[],
  texts: readonly string[],
): Promise<readonly number[]> {
  const times = answerers.map((): number[] => [])
  for (let start = 0; start < texts.length; start += blockSize) {
    for (const [index, answer] of answerers.entries()) {
      for (const text of texts.slice(start, start + blockSize)) {
        const fresh = `${text}。`
        const before = performance.now()
        await answer(fresh)
        times[index]?.push((performance.now() - before) * 1000)
      }
    }
  }
  return times.map(median)
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
