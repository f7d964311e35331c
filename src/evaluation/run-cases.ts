import { type AskCase, type JudgedAnswer, ServerUnreachable } from './ask-case.js'
import type { GoldCase } from './gold-case.js'
import { type OfficialTable, type Reason, scoreCase } from './score-case.js'

export interface CaseResult {
  readonly goldCase: GoldCase
  /** Absent when asking failed; the reason says how. */
  readonly answer?: JudgedAnswer
  readonly reasons: readonly Reason[]
}

interface RunCasesDependencies {
  readonly ask: AskCase
  readonly table: OfficialTable
  /** Called after each case. */
  readonly onCase?: (result: CaseResult) => void
}

/** Asks one case after the other. A case that cannot be answered fails alone; `ServerUnreachable` ends the run. */
export async function runCases(
  cases: readonly GoldCase[],
  { ask, table, onCase }: RunCasesDependencies,
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = []
  for (const goldCase of cases) {
    const result = await runCase(goldCase, ask, table)
    results.push(result)
    onCase?.(result)
  }
  return results
}

async function runCase(goldCase: GoldCase, ask: AskCase, table: OfficialTable): Promise<CaseResult> {
  try {
    const answer = await ask(goldCase.turns, goldCase.channel)
    return { goldCase, answer, reasons: scoreCase(goldCase, answer, table) }
  } catch (error) {
    if (error instanceof ServerUnreachable) throw error
    const detail = error instanceof Error ? error.message : String(error)
    return { goldCase, reasons: [{ code: 'no_answer', detail }] }
  }
}
