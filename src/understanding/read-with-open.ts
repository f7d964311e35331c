import type { RankedIntent, Understanding } from '../domain/understanding.js'
import type { Understand } from './create-understand.js'

/** From here on a message says by itself what it is about. */
const sureAlone = 0.6
/** What is read together has to be this sure to count for more. */
const sureTogether = 0.5

/**
 * Reads a message that leaves open what it is about together with those before it that did: 来电问入学, then 六岁半,
 * 户口蚌埠. Facts are taken from the message alone: the earlier ones are known.
 */
export function createReadWithOpen(understand: Understand): Understand {
  return (raw, context) => {
    const alone = understand(raw, context)
    const { open } = context
    if (open === undefined || saysItself(alone)) return alone
    const together = understand(`${open}，${raw}`, context)
    if (!isSure(together.ranked, sureTogether)) return alone
    const { text, facts, children, supposed } = alone
    return { ...together, text, facts, children, supposed, onlyTells: false }
  }
}

const saysItself = ({ ranked, onlyTells, signals }: Understanding): boolean =>
  signals.smalltalk !== undefined || signals.itemNumbers.length > 0 || (!onlyTells && isSure(ranked, sureAlone))

const isSure = ([best]: readonly RankedIntent[], least: number): boolean =>
  best !== undefined && best.intent !== 'clarify' && best.score >= least
