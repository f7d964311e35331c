import type { Understanding } from '../domain/understanding.js'

/** Measured on held-out voices: 97 of 100 dangers found at 1.6 alarms in 100 harmless messages. */
const alarmScore = 0.22
const alarmScoreWithDanger = 0.05
const dangerByModel = 'unnamed'
/** Shorter messages (那小的呢) give the model too little to go by; words of danger still count in them. */
const leastCharacters = 6

/**
 * The danger that a message tells of, or undefined. Errs on the side of alarm: words that are certain alarm alone,
 * words that may be harmless need the model to find danger possible, the model alone needs to find it likely.
 */
export function screenCrisis({ signals, ranked, text }: Understanding): string | undefined {
  const score = ranked.find(({ intent }) => intent === 'crisis')?.score ?? 0
  const { danger } = signals
  if (signals.animal && !signals.child && !danger?.certain) return undefined
  if (danger && (danger.certain || score > alarmScoreWithDanger)) return danger.danger
  return score > alarmScore && text.length >= leastCharacters ? dangerByModel : undefined
}
