let slots = new Int32Array(1_024)
let values = new Uint32Array(512)

/**
 * Collects 32-bit numbers, each once, in the order in which they come. The tables are shared by all calls, which costs
 * a fraction of a `Set` each time: `fill` must not collect anew.
 */
export function distinct(most: number, fill: (add: (value: number) => void) => void): Uint32Array {
  const size = 2 ** Math.ceil(Math.log2(most * 2 + 2))
  if (slots.length < size) {
    slots = new Int32Array(size)
    values = new Uint32Array(size / 2)
  } else slots.fill(0, 0, size)
  mask = size - 1
  count = 0
  fill(add)
  return values.slice(0, count)
}

let mask = 0
let count = 0

/** A slot holds a place in `values` plus 1; 0 is free. */
function add(value: number): void {
  let slot = value & mask
  for (let place = slots[slot] as number; place !== 0; place = slots[slot] as number) {
    if (values[place - 1] === value) return
    slot = (slot + 1) & mask
  }
  values[count++] = value
  slots[slot] = count
}
