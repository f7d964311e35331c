import type { SearchVectors } from './hnsw/open-vector-index.js'

/**
 * A search that finds nothing where the embedder fails or takes too long: words alone still find passages, and no answer
 * waits for an embedder. `onFailure` is called each time.
 */
export function searchInTime(search: SearchVectors, timeoutMs: number, onFailure: () => void): SearchVectors {
  return async (text, most) => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), timeoutMs)
    })
    const found = await Promise.race([search(text, most).catch(() => undefined), late])
    clearTimeout(timer)
    if (found === undefined) onFailure()
    return found ?? []
  }
}
