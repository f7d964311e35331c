import { verdictWord } from '../../answering/wording.js'
import type { Answer } from '../../domain/answer.js'

/** An answer as a terminal shows it: what the user reads first, then what it rests on; empty parts are left out. */
export function answerLines(answer: Answer): readonly string[] {
  const { citations, policies, verdicts, hotlines, nextQuestion, operator } = answer
  return [
    answer.text,
    ...part(
      '依据',
      citations.map(({ item, title, departments, role }) => {
        const related = role === 'related' ? '（相关）' : ''
        return `第${item}项 ${title}${related}：${departments.join('、')}`
      }),
    ),
    ...part(
      '文件',
      policies.map(({ title, number }) => (number === undefined ? `《${title}》` : `《${title}》（${number}）`)),
    ),
    ...part(
      '判断',
      verdicts.map(({ item, child, verdict }) => `第${item}项 ${child}：${verdictWord[verdict]}`),
    ),
    ...part(
      '电话',
      hotlines.map(({ number, name, use }) => `${number} ${name}：${use}`),
    ),
    ...part('话务员念', operator === undefined ? [] : [operator.script]),
    ...part(
      '派单',
      (operator?.workOrders ?? []).map(({ department, role, text }) => `${department}（${role}）：${text}`),
    ),
    ...part(
      nextQuestion === undefined ? '' : `问：${nextQuestion.text}`,
      (nextQuestion?.options ?? []).map(({ label }, index) => `${index + 1}. ${label}`),
    ),
  ]
}

function part(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]
}
