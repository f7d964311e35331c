import { unnamedDanger } from '../domain/purpose.js'
import type { Topic } from '../domain/session.js'
import type { Understanding } from '../domain/understanding.js'

/** Chosen on the gold cases since the twins of danger: docs/decisions/0008. */
const alarm = 0.26
/** For messages up to so many characters, which give the model little to go by. */
const alarmWhenShort = { score: 0.5, characters: 12 } as const
/** For what is told after a service was asked for: 还在医院住着 快一年没出来了. */
const alarmGoingOn = 0.6
const alarmBesideDanger = { message: 0.1, part: 0.8 } as const
/** A film about danger alarms only for something this sure. */
const alarmDespiteFiction = 0.9
/** Shorter messages (那小的呢) give the model too little to go by; words of danger still count in them. */
const leastCharacters = 6

/**
 * The danger that a message tells of, or undefined. Errs on the side of alarm: words that are certain alarm alone,
 * words that may be harmless need the model to find danger possible in the message or in one part of it, the model
 * alone needs to find it likely.
 */
export function screenCrisis(
  { signals, ranked, text, dangerInPart }: Understanding,
  topic?: Topic,
): string | undefined {
  const score = ranked.find(({ intent }) => intent === 'crisis')?.score ?? 0
  const { danger } = signals
  if (signals.fiction && score < alarmDespiteFiction) return undefined
  if (signals.animal && !signals.child && !danger?.certain) return undefined
  const possible = score > alarmBesideDanger.message || dangerInPart > alarmBesideDanger.part
  if (danger && (danger.certain || possible)) return danger.danger
  if (text.length < leastCharacters) return undefined
  const least =
    topic?.kind === 'service' ? alarmGoingOn : text.length <= alarmWhenShort.characters ? alarmWhenShort.score : alarm
  return score > least ? unnamedDanger : undefined
}
