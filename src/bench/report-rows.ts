import type { DoorFigures } from './measure-doors.js'
import type { StartFigures } from './measure-start.js'
import type { Measured } from './statistics.js'

export interface Figures {
  readonly turnsPerSecond: Measured
  readonly eligibilityMicroseconds: Measured
  readonly start: StartFigures
  readonly doors: DoorFigures
}

export interface Row {
  readonly name: string
  readonly unit: string
  readonly value: number
  readonly least: number
  readonly most: number
  /** The value as a share of the bare echo's, 0 to 1 and above. */
  readonly ofEcho?: number
  readonly target?: { readonly says: string; readonly reached: boolean }
}

const target = { turnsPerSecond: 3_000, eligibilityMicroseconds: 20, readyMs: 2_000, residentMb: 250 } as const

/** Every figure with its target, where it has one. A figure that this machine cannot give is left out. */
export function reportRows({ turnsPerSecond, eligibilityMicroseconds, start, doors }: Figures): readonly Row[] {
  const { residentMb } = doors
  return [
    row('full turns in process', '/s', turnsPerSecond, atLeast(target.turnsPerSecond, turnsPerSecond.median)),
    row('answers over HTTP', '/s', doors.http, { ofEcho: doors.http.median / doors.httpEcho.median }),
    row('  bare echo over HTTP', '/s', doors.httpEcho),
    row('answers over WebSocket', '/s', doors.socket, { ofEcho: doors.socket.median / doors.socketEcho.median }),
    row('  bare echo over WebSocket', '/s', doors.socketEcho),
    row(
      'eligibility, all 22 items',
      'µs',
      eligibilityMicroseconds,
      atMost(target.eligibilityMicroseconds, eligibilityMicroseconds.median),
    ),
    row('start to ready, warm index', 'ms', start.warmMs, atMost(target.readyMs, start.warmMs.median)),
    row('start to ready, empty DATA_DIR', 'ms', start.emptyMs, atMost(target.readyMs, start.emptyMs.median)),
    ...memoryRow('memory after start', residentMb.atStart),
    ...memoryRow('memory after load', residentMb.afterLoad),
  ]
}

function row(name: string, unit: string, measured: Measured, more: Pick<Row, 'ofEcho' | 'target'> = {}): Row {
  const { median, least, most } = measured
  return { name, unit, value: median, least, most, ...more }
}

function memoryRow(name: string, mb: number | undefined): readonly Row[] {
  if (mb === undefined) return []
  return [{ name, unit: 'MB', value: mb, least: mb, most: mb, ...atMost(target.residentMb, mb) }]
}

function atLeast(least: number, value: number): Pick<Row, 'target'> {
  return { target: { says: `≥ ${formatted(least)}`, reached: value >= least } }
}

function atMost(most: number, value: number): Pick<Row, 'target'> {
  return { target: { says: `≤ ${formatted(most)}`, reached: value <= most } }
}

const formatted = (value: number) => value.toLocaleString('en-US')
