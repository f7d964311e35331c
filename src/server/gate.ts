/** Lets questions in until it is shut, and knows how many are still inside. */
export interface Gate {
  /** Undefined when shut; else a function to be called once, when the question is dealt with. */
  enter(): (() => void) | undefined
  readonly isShut: () => boolean
  /** Shuts the gate. True when all are out, false after the timeout. */
  drain(timeoutMs: number): Promise<boolean>
}

export function createGate(): Gate {
  let inside = 0
  let shut = false
  let onEmpty = () => {}

  return {
    enter() {
      if (shut) return undefined
      inside += 1
      return () => {
        inside -= 1
        if (inside === 0) onEmpty()
      }
    },
    isShut: () => shut,
    drain(timeoutMs) {
      shut = true
      if (inside === 0) return Promise.resolve(true)
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), timeoutMs)
        onEmpty = () => {
          clearTimeout(timer)
          resolve(true)
        }
      })
    },
  }
}
