import { findGrades } from '../text/grades.js'
import type { Placed } from './find-stated.js'

/** Stage, grade and class of a child. `openSchool`: 普高 or 中职 is not known, so that a grade of 高中 tells nothing. */
export function findSchooling(text: string, openSchool: boolean): readonly Placed[] {
  const grades = findGrades(text).filter(
    ({ start, end, stage }) => !(openSchool && stage === 'senior') && !notNow(text, start, end),
  )
  // 大班, and 一年级 in autumn: at the change of school neither stage is certain, and the age must tell.
  const changing = grades.some(({ stage }) => stage === 'kindergarten') && entering.test(text)
  return grades.flatMap(({ words, start, end, stage, grade, ages }): readonly Placed[] => {
    const at = { words, start, end }
    if (grade !== undefined) {
      if (changing && grade === 1) return []
      return [
        { fact: 'stage', value: stage, ...at },
        { fact: 'grade', value: { min: grade, max: grade }, ...at },
      ]
    }
    return [
      ...(changing ? [] : [{ fact: 'stage', value: stage, ...at } as const]),
      ...(ages ? [{ fact: 'ageInMonths', value: ages, ...at } as const] : []),
    ]
  })
}

const entering = /(?:该|要|准备|马上|就)[^，。 ]{0,6}(?:上|念|读)(?:小学|一年级)/u

/** A grade of the past or of a far future is not the present one. */
function notNow(text: string, start: number, end: number): boolean {
  return (
    later.test(text.slice(Math.max(0, start - 6), start)) ||
    earlier.test(text.slice(Math.max(0, start - 10), start)) ||
    then.test(text.slice(end, end + 5))
  )
}

const later = /以后|将来|到时候|等(?:他|她|孩子|娃)?(?:上|念|读|到)?(?:了)?$/u
const earlier = /(?:以前|原来|原先|之前|小时候|当年)[^，。 ]{0,6}(?:上|念|读)(?:到|过|的)?$/u
const then = /^(?:那年|那会|的时候|时(?!间)|念完|读完|上完|毕业)/u
