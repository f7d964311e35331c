const breaks = /[^。；\n]*[。；\n]+|[^。；\n]+/gu

/** A long text in pages of at most so many bytes, each ending with a whole clause where one fits; joined they are the text. */
export function splitPages(text: string, mostBytes: number): readonly string[] {
  const pages: string[] = []
  let page = ''
  for (const clause of text.match(breaks) ?? [])
    for (const piece of Buffer.byteLength(clause) > mostBytes ? cut(clause, mostBytes) : [clause]) {
      if (page !== '' && Buffer.byteLength(page + piece) > mostBytes) {
        pages.push(page)
        page = ''
      }
      page += piece
    }
  return page === '' ? pages : [...pages, page]
}

function cut(clause: string, mostBytes: number): readonly string[] {
  const pieces = ['']
  for (const character of clause) {
    const last = pieces.at(-1) ?? ''
    if (Buffer.byteLength(last + character) > mostBytes) pieces.push(character)
    else pieces[pieces.length - 1] = last + character
  }
  return pieces
}
