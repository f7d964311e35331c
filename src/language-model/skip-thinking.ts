const opening = '<think>'
const closing = '</think>'

/** Some models think aloud before they answer: a leading `<think>…</think>` is no part of the reply. */
export async function* skipThinking(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let begun = ''
  let isReply = false
  for await (const piece of pieces) {
    if (isReply) {
      yield piece
      continue
    }
    begun += piece
    const start = begun.trimStart()
    if (opening.startsWith(start.slice(0, opening.length)) && start.length < opening.length) continue
    if (start.startsWith(opening)) {
      const end = start.indexOf(closing)
      if (end === -1) continue
      yield start.slice(end + closing.length).trimStart()
    } else yield begun
    isReply = true
  }
  if (!isReply && !begun.trimStart().startsWith(opening)) yield begun
}
