import type { Answer } from '../domain/answer.js'
import type { Assistant } from './assistant.js'
import { firstState } from './first-state.js'

/** Pieces of a text that are looked at. */
const mostPieces = 25

/** The answer to a danger that a text tells which is too long to be asked; undefined where none is seen. Asks no model. */
export async function crisisIn(
  text: string,
  {
    assistant,
    asOf,
    answerId,
    pieceCharacters,
  }: {
    readonly assistant: Pick<Assistant, 'answerTurn'>
    readonly asOf: string
    readonly answerId: string
    readonly pieceCharacters: number
  },
): Promise<Answer | undefined> {
  const characters = [...text]
  for (let piece = 0; piece < mostPieces && piece * pieceCharacters < characters.length; piece++) {
    const input = characters.slice(piece * pieceCharacters, (piece + 1) * pieceCharacters).join('')
    const question = { text: input, channel: 'widget', state: firstState, asOf, answerId } as const
    const { answer } = await assistant.answerTurn(question, { modelTimeoutMs: 0 })
    if (answer.kind === 'crisis') return answer
  }
  return undefined
}
