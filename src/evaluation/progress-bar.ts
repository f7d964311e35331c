const widthChars = 30
const fewestCases = 51

interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Returns a function to call after each case. Silent unless somebody is looking and the run is long. */
export function createProgressBar(terminal: Terminal, total: number): (passed: boolean) => void {
  if (terminal.isTTY !== true || total < fewestCases) return () => undefined
  let done = 0
  let failed = 0
  return (passed) => {
    done += 1
    if (!passed) failed += 1
    const filled = Math.round((done / total) * widthChars)
    const bar = '█'.repeat(filled) + '░'.repeat(widthChars - filled)
    terminal.write(`\r${bar} ${done}/${total}, ${failed} failed${done === total ? '\n' : ''}`)
  }
}
