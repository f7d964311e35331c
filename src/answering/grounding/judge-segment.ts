import { checkClauses } from './check-clauses.js'
import { responsibleIn, wrongDepartment } from './check-departments.js'
import { tellsVerdict, wrongVerdict } from './check-verdict.js'
import type { Grounds } from './grounds.js'
import { outsideList } from './patterns/claims.js'
import type { Progress, Told } from './progress.js'
import type { Segment } from './segments-of.js'
import type { Violation } from './violation.js'

const nothingTold: Told = { departments: new Set(), responsible: new Set(), isVerdictTold: false }

export function judgeSegment(progress: Progress, segment: Segment, grounds: Grounds): Progress | Violation {
  const wrong = wrongDepartment(segment, grounds) ?? wrongVerdict(segment, grounds) ?? checkClauses(segment, grounds)
  if (wrong) return wrong
  const told = new Map(progress.told)
  for (const item of segment.about) {
    const { departments, responsible, isVerdictTold } = told.get(item.number) ?? nothingTold
    told.set(item.number, {
      departments: new Set([...departments, ...segment.departments.map(({ name }) => name)]),
      responsible: new Set([...responsible, ...responsibleIn(segment, departments)]),
      isVerdictTold: isVerdictTold || tellsVerdict(segment, item),
    })
  }
  const text = segment.clauses.join('')
  return {
    ...progress,
    current: segment.about,
    told,
    hotlines: new Set([...progress.hotlines, ...grounds.hotlines.filter((number) => text.includes(number))]),
    isOutsideTold: progress.isOutsideTold || outsideList.test(text),
  }
}
