import { expect, test } from 'vitest'
import { factsSchema, toFactValues } from '../../src/protocol/facts-schema.js'

test('a whole number becomes a range with equal ends, all else stays', () => {
  const facts = factsSchema.parse({ ageInMonths: 84, grade: { min: 1, max: 2 }, disabled: false, hukou: 'outside' })
  expect(toFactValues(facts)).toEqual({
    ageInMonths: { min: 84, max: 84 },
    grade: { min: 1, max: 2 },
    disabled: false,
    hukou: 'outside',
  })
})

test.each([
  { name: 'an unknown fact', facts: { favouriteColour: 'red' } },
  { name: 'an unknown choice', facts: { hukou: 'mars' } },
  { name: 'a word for a boolean', facts: { disabled: 'yes' } },
  { name: 'a negative age', facts: { ageInMonths: -1 } },
  { name: 'a broken number', facts: { ageInMonths: 1.5 } },
  { name: 'an age beyond the most', facts: { ageInMonths: 1_201 } },
  { name: 'a range that runs backwards', facts: { grade: { min: 3, max: 2 } } },
  { name: 'a range with an unknown key', facts: { grade: { min: 1, max: 2, step: 1 } } },
])('$name is refused', ({ facts }) => {
  expect(factsSchema.safeParse(facts).success).toBe(false)
})
