/** Whether the words are the source of a regular expression. */
export function fitsPattern(source: string): boolean {
  try {
    new RegExp(source, 'u')
    return true
  } catch {
    return false
  }
}
