import type { Understanding } from '../domain/understanding.js'

/** Measured on held-out voices; the table is in docs/decisions/0006. */
const alarm = { message: 0.38, part: 0.985 } as const
const alarmWithDanger = { message: 0.1, part: 0.8 } as const
/** A film about danger alarms only for something this sure. */
const alarmDespiteFiction = 0.9
const dangerByModel = 'unnamed'
/** Shorter messages (那小的呢) give the model too little to go by; words of danger still count in them. */
const leastCharacters = 6

/**
 * The danger that a message tells of, or undefined. Errs on the side of alarm: words that are certain alarm alone,
 * words that may be harmless need the model to find danger possible, the model alone needs to find it likely, in the
 * message as a whole or in one part of it.
 */
export function screenCrisis({ signals, ranked, text, dangerInPart }: Understanding): string | undefined {
  const score = ranked.find(({ intent }) => intent === 'crisis')?.score ?? 0
  const { danger } = signals
  if (signals.fiction && score < alarmDespiteFiction) return undefined
  if (signals.animal && !signals.child && !danger?.certain) return undefined
  const passes = ({ message, part }: { readonly message: number; readonly part: number }) =>
    score > message || dangerInPart > part
  if (danger && (danger.certain || passes(alarmWithDanger))) return danger.danger
  return passes(alarm) && text.length >= leastCharacters ? dangerByModel : undefined
}
