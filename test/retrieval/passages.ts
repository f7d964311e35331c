import type { Passage } from '../../src/retrieval/passage.js'

export const passage = (id: string, text: string): Passage => ({ id, source: 'item', items: [], text })

/** Texts of these tests are written with spaces between words. */
export const segment = (text: string): readonly string[] => text.split(' ')
