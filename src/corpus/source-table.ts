import type { ServiceItem } from '../domain/item.js'

const columns = 6

/**
 * Parses the city's list as published: a table exported as tab-separated text, where a blank 服务领域 or 服务对象
 * cell inherits the one above. Throws on a row with another number of cells.
 */
export function parseSourceTable(text: string): readonly ServiceItem[] {
  const rows = text.split(/\r?\n/).map((line) => line.split('\t').map((cell) => cell.trim()))
  const items: ServiceItem[] = []
  let domain = ''
  let audience = ''
  for (const cells of rows) {
    const number = cells[1] ?? ''
    if (!/^\d+$/.test(number)) continue
    if (cells.length !== columns)
      throw new Error(`item ${number} of the source has ${cells.length} cells, not ${columns}`)
    const [domainCell = '', , audienceCell = '', title = '', content = '', departments = ''] = cells
    domain = domainCell || domain
    audience = audienceCell || audience
    items.push({ number: Number(number), domain, audience, title, content, departments: departments.split('、') })
  }
  return items
}
