import { exampleOf, readQuestions, trainingDate } from '../../training/create-examples.js'
import { trainEncoder } from '../../training/train-encoder.js'
import type { Read } from '../../understanding/create-read.js'
import type { GatherEvidence } from '../../understanding/create-understand.js'
import type { Network } from '../../understanding/encoder.js'
import type { AnswerIntent, Contestant } from './contestant.js'

export interface ThisProjectTools {
  readonly read: Read
  readonly gather: (network: Network) => GatherEvidence
  readonly itemCount: number
  /** The encoder that is shipped. */
  readonly network: Network
  readonly shippedTrainedOn: string
}

/** The understanding alone: the intent that the encoder finds likeliest, before any rule, retrieval or wording. */
export function createThisProject({
  read,
  gather,
  itemCount,
  network,
  shippedTrainedOn,
}: ThisProjectTools): Contestant {
  return {
    name: 'this project, understanding only',
    packages: [],
    learns: true,
    train: async (questions) =>
      answerBy(trainEncoder(readQuestions(questions, read).map(exampleOf), itemCount), { read, gather }),
    shipped: { trainedOn: shippedTrainedOn, answer: answerBy(network, { read, gather }) },
  }
}

/** Gathers what answering needs beside the likeliest intent too: its time is that of the understanding. */
function answerBy(network: Network, { read, gather }: Pick<ThisProjectTools, 'read' | 'gather'>): AnswerIntent {
  const gatherEvidence = gather(network)
  return (text) => {
    const { probabilities } = gatherEvidence(read(text, { asOf: trainingDate }))
    return network.labels[probabilities.indexOf(Math.max(...probabilities))]
  }
}
