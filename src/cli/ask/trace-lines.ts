import type { Trace } from '../../assistant/assistant.js'

const msDecimals = 2

/** Stage times in milliseconds, then the decisions as data. */
export function traceLines({ stages, decisions }: Trace): readonly string[] {
  const total = { stage: 'total', ms: stages.reduce((sum, { ms }) => sum + ms, 0) }
  const rows = [...stages, total].map(({ stage, ms }) => [stage, ms.toFixed(msDecimals)] as const)
  const nameWidth = Math.max(...rows.map(([stage]) => stage.length))
  const msWidth = Math.max(...rows.map(([, ms]) => ms.length))
  return [
    ...rows.map(([stage, ms]) => `${stage.padEnd(nameWidth)}  ${ms.padStart(msWidth)} ms`),
    ...Object.entries(decisions).map(([name, decided]) => `${name}: ${JSON.stringify(decided) ?? 'none'}`),
  ]
}
