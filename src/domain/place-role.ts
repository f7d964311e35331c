/**
 * What a place or a word of 户籍 tells in a message: a place is the 户籍, where the family lives, both, or neither; a word
 * tells a 户籍 elsewhere or where the family lives (外地户口, 户口就在本区).
 */
export const placeRoles = ['hukou', 'residence', 'both', 'outside', 'same', 'none'] as const
export type PlaceRole = (typeof placeRoles)[number]
