import type { FactId, FactSheet, FactValue, Range, StatedFact } from '../domain/fact.js'

/** Adds what follows from the stated facts. A stated fact is never replaced. */
export function deriveFacts(stated: FactSheet): FactSheet {
  const sheet: { -readonly [fact in FactId]?: StatedFact } = { ...stated }
  const conclude = (fact: FactId, value: FactValue, from: StatedFact) => {
    sheet[fact] ??= { fact, value, words: from.words, turn: from.turn }
  }
  concludeSchooling(sheet, conclude)
  concludeParents(sheet, conclude)
  if (sheet.healthy?.value === true) {
    conclude('disabled', false, sheet.healthy)
    conclude('hivAffected', false, sheet.healthy)
    const cared = sheet.father?.value === 'caring' || sheet.mother?.value === 'caring'
    const neither = sheet.orphan?.value === false && sheet.deFactoUnattended?.value === false
    if ((cared || neither) && sheet.familyHardship?.value !== true) conclude('keyDifficulty', false, sheet.healthy)
  }
  if (sheet.familyHardship?.value === false) {
    conclude('minimumLivingApproved', false, sheet.familyHardship)
    conclude('extremePovertyApproved', false, sheet.familyHardship)
    conclude('temporaryReliefApproved', false, sheet.familyHardship)
  }
  return sheet
}

type Conclude = (fact: FactId, value: FactValue, from: StatedFact) => void

/** Grade and stage tell the age, age tells that school has not begun. Ranges are wide enough for a year early or late. */
function concludeSchooling(sheet: FactSheet, conclude: Conclude): void {
  const grade = sheet.grade
  if (grade !== undefined) {
    const { min, max } = grade.value as Range
    if (stageOfGrade(min) === stageOfGrade(max)) conclude('stage', stageOfGrade(min), grade)
  }
  const stage = sheet.stage
  const usualAge = stage && agesOfStage[stage.value as string]
  if (grade) conclude('ageInMonths', narrow(agesOfGrade(grade.value as Range), usualAge), grade)
  else if (stage && usualAge) conclude('ageInMonths', usualAge, stage)
  const age = sheet.ageInMonths
  if (age && (age.value as Range).max < 72) conclude('stage', 'not_in_school', age)
  const inKindergarten = sheet.stage?.value === 'kindergarten' || sheet.stage?.value === 'not_in_school'
  if (sheet.stage && !inKindergarten) conclude('inclusiveKindergarten', false, sheet.stage)
  if (age && (age.value as Range).min >= 84) conclude('inclusiveKindergarten', false, age)
}

const agesOfStage: { readonly [stage: string]: Range | undefined } = {
  kindergarten: { min: 36, max: 83 },
  primary: { min: 72, max: 167 },
  junior: { min: 132, max: 191 },
}

function agesOfGrade({ min, max }: Range): Range {
  return { min: (min + 5) * 12, max: (max + 7) * 12 - 1 }
}

/** What both leave; the first where they contradict each other. */
function narrow(range: Range, other: Range = range): Range {
  const both = { min: Math.max(range.min, other.min), max: Math.min(range.max, other.max) }
  return both.min <= both.max ? both : range
}

function stageOfGrade(grade: number): string {
  if (grade <= 6) return 'primary'
  return grade <= 9 ? 'junior' : 'senior'
}

/** 孤儿: both parents dead. 事实无人抚养: both in one of the circumstances. 民发〔2019〕62号, 民发〔2020〕125号, 国办发〔2010〕54号. */
function concludeParents(sheet: FactSheet, conclude: Conclude): void {
  const { father, mother } = sheet
  const parents = [father, mother].filter((parent) => parent !== undefined)
  const caring = parents.find((parent) => parent.value === 'caring')
  const alive = parents.find((parent) => aliveStates.has(parent.value as string))
  if (caring) {
    conclude('orphan', false, caring)
    conclude('deFactoUnattended', false, caring)
  } else if (alive) {
    conclude('orphan', false, alive)
  }
  if (father && mother && !caring) {
    const bothDead = father.value === 'dead' && mother.value === 'dead'
    const both = { ...father, words: [...new Set([father.words, mother.words])].join('，') }
    conclude(bothDead ? 'orphan' : 'deFactoUnattended', true, both)
  }
  // An orphan is provided for as an orphan: the neighbouring groups are for children who are not.
  if (sheet.orphan?.value === true) {
    conclude('deFactoUnattended', false, sheet.orphan)
    conclude('keyDifficulty', false, sheet.orphan)
  }
}

const aliveStates: ReadonlySet<string> = new Set([
  'severely_disabled',
  'severely_ill',
  'in_prison',
  'in_rehab_detention',
  'custody_revoked',
  'deported',
])
