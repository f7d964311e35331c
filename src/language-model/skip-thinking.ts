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
    const reply = replyOf(begun.trimStart())
    if (reply === undefined || reply === '') continue
    isReply = true
    yield reply
  }
  if (!isReply && !begun.trimStart().startsWith(opening)) yield begun
}

/** Undefined while it may still be a thought. */
function replyOf(begun: string): string | undefined {
  if (begun.startsWith(opening)) {
    const end = begun.indexOf(closing)
    return end === -1 ? undefined : begun.slice(end + closing.length).trimStart()
  }
  return opening.startsWith(begun) ? undefined : begun
}
