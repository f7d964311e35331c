import type { LabelledQuestion } from '../../domain/knowledge.js'
import type { Rate } from '../figures.js'
import type { GoldCase } from '../gold-case.js'
import { asksOneItem, foldsOf, sampleByItem } from './choose-questions.js'
import type { AnswerIntent, Contestant } from './contestant.js'
import { timeAnswers } from './time-answers.js'

export const foldCount = 3
/** NLP.js takes half a minute for this many; all who learn learn from the same ones. */
export const mostPerItem = 150

export interface ComparedRow {
  readonly name: string
  readonly packages: readonly string[]
  readonly trainedOn: string
  readonly heldOut: Rate
  readonly gold: Rate
  /** Median over the questions of the last fold. */
  readonly microsecondsPerAnswer: number
}

interface CompareOptions {
  readonly questions: readonly LabelledQuestion[]
  readonly gold: readonly GoldCase[]
  readonly onStep: (line: string) => void
}

/** Asks every contestant the same questions. */
export async function compareContestants(
  contestants: readonly Contestant[],
  options: CompareOptions,
): Promise<readonly ComparedRow[]> {
  const compared: Compared[] = []
  for (const contestant of contestants) compared.push(await compareOne(contestant, options))
  const last = foldsOf(options.questions.filter(asksOneItem), foldCount).at(-1)?.heldOut ?? []
  const microseconds = await timeAnswers(
    compared.map(({ answer }) => answer),
    last.map(({ text }) => text),
  )
  return compared.map(({ row }, index) => ({ ...row, microsecondsPerAnswer: microseconds[index] ?? 0 }))
}

interface Compared {
  readonly row: Omit<ComparedRow, 'microsecondsPerAnswer'>
  /** It has not heard the voices of the last fold. */
  readonly answer: AnswerIntent
}

async function compareOne(contestant: Contestant, { questions, gold, onStep }: CompareOptions): Promise<Compared> {
  const { name, packages, learns, shipped } = contestant
  const train = async (known: readonly LabelledQuestion[], step: string) => {
    const start = performance.now()
    const answer = await contestant.train(known)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    onStep(`${name}: ${step}, ${learns ? `trained on ${known.length} questions` : 'indexed'} in ${seconds} s`)
    return answer
  }

  const asked = questions.filter(asksOneItem)
  const folds = foldsOf(asked, learns ? foldCount : 1).map(({ known, heldOut }) =>
    learns ? { known: sampleByItem(known, mostPerItem), heldOut } : { known: [], heldOut },
  )
  const hits: boolean[] = []
  let answer: AnswerIntent = () => undefined
  for (const [index, { known, heldOut }] of folds.entries()) {
    answer = await train(known, `held-out voices ${index + 1} of ${folds.length}`)
    hits.push(...(await askAll(answer, heldOut)))
  }

  const whole = learns ? sampleByItem(asked, mostPerItem) : []
  const answerGold = shipped?.answer ?? (await train(whole, 'gold'))
  const sizes = [...new Set(folds.map(({ known }) => known.length))].join(' or ')
  const row = {
    name,
    packages,
    trainedOn: learns
      ? `held out: ${sizes} questions a fold; gold: ${shipped?.trainedOn ?? `${whole.length} questions`}`
      : 'nothing; searches the clauses',
    heldOut: rateOf(hits),
    gold: rateOf(await askAll(answerGold, singleTurnServices(gold))),
  }
  return { row, answer }
}

/** Cases of one turn in which only a service answer is right. Any of the main items expected counts. */
function singleTurnServices(gold: readonly GoldCase[]): readonly Asked[] {
  return gold.flatMap(({ turns: [text, ...more], expect: { kind, primary } }) =>
    text !== undefined && more.length === 0 && kind.every((one) => one === 'service') && primary.length > 0
      ? [{ text, items: primary }]
      : [],
  )
}

type Asked = Pick<LabelledQuestion, 'text' | 'items'>

/** Whether each is answered rightly. */
async function askAll(answer: AnswerIntent, questions: readonly Asked[]): Promise<readonly boolean[]> {
  const hits: boolean[] = []
  for (const { text, items } of questions) {
    const intent = await answer(text)
    hits.push(items.some((item) => item === intent))
  }
  return hits
}

function rateOf(hits: readonly boolean[]): Rate {
  return { hits: hits.filter(Boolean).length, of: hits.length }
}
