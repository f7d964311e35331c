import type { ServiceItem } from '../../domain/item.js'
import type { ItemEntry } from '../schemas.js'
import type { Fault } from './fault.js'
import { findDuplicates } from './find-duplicates.js'

const fields = ['domain', 'audience', 'title', 'content'] as const

/** Every way in which the item files are not the list as published; departments are compared as a set. */
export function checkSource(source: readonly ServiceItem[], items: readonly ItemEntry[]): readonly Fault[] {
  const published = new Map(source.map((item) => [item.number, item]))
  const numbers = new Set(items.map(({ number }) => number))
  return [
    ...findDuplicates(source, ({ number }) => String(number)).map(([{ number }]) =>
      fault('item_duplicate', number, 'stands twice in source.txt'),
    ),
    ...findDuplicates(items, ({ number }) => String(number)).map(([{ number }]) =>
      fault('item_duplicate', number, 'has two files'),
    ),
    ...source
      .filter(({ number }) => !numbers.has(number))
      .map(({ number }) => fault('item_missing', number, 'stands in source.txt and has no file')),
    ...items.flatMap((item) => {
      const row = published.get(item.number)
      return row
        ? differences(row, item)
        : [fault('item_extra', item.number, 'has a file and does not stand in source.txt')]
    }),
  ]
}

function differences(row: ServiceItem, item: ItemEntry): readonly Fault[] {
  const differing = fields
    .filter((field) => row[field] !== item[field])
    .map((field) => fault('item_differs', item.number, `${field} is ${item[field]}, published is ${row[field]}`))
  const [own, published] = [item.departments, row.departments].map((names) => [...names].sort().join('、'))
  if (own === published) return differing
  return [...differing, fault('item_differs', item.number, `departments are ${own}, published are ${published}`)]
}

function fault(code: Fault['code'], number: number, says: string): Fault {
  return { code, place: `item ${number}`, says }
}
