import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findViolations } from './architecture/find-violations.js'
import { longFiles, mayImport, mostLines, vendorPlaces } from './architecture/layers.js'
import { readModule } from './architecture/read-module.js'

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
const modules = paths.map((path) => readModule(path, readFileSync(join('src', path), 'utf8')))
const packages: { dependencies: object; devDependencies: object } = JSON.parse(readFileSync('package.json', 'utf8'))

describe('the sources', () => {
  it('import only what the table lets them', () => {
    expect(modules.flatMap(findViolations)).toEqual([])
  })

  it('stand in the table, part by part', () => {
    expect([...new Set(paths.map((path) => path.split('/')[0]))].sort()).toEqual(Object.keys(mayImport).sort())
  })

  it('keep their pages small as well', () => {
    const pages = readdirSync('src/web', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'))
    const long = pages.filter((path) => readModule(path, readFileSync(join('src/web', path), 'utf8')).lines > mostLines)
    expect(long).toEqual([])
  })

  it('use every long-file exception that is granted', () => {
    const used = modules.filter(({ path, lines }) => lines > mostLines && path in longFiles)
    expect(used.map(({ path }) => path).sort()).toEqual(Object.keys(longFiles).sort())
  })
})

it('every dependency at run time has its place in the table', () => {
  const placed = new Set(Object.keys(vendorPlaces))
  expect(Object.keys(packages.dependencies).filter((vendor) => !placed.has(vendor))).toEqual([])
})

/** Each breach once: were a rule to stop seeing it, its line here would fail. */
const seeded: readonly (readonly [path: string, text: string, says: string])[] = [
  ['domain/fact.ts', "import { f } from '../text/numerals.js'", 'domain may not import text'],
  ['text/pinyin.ts', "import type { FactId } from '../domain/fact.js'", 'text may not import domain'],
  ['answering/compose-answer.ts', "import { a } from '../eligibility/create-assess.js'", 'answering may not import'],
  ['dialogue/find-set.ts', "export { a } from '../understanding/find-needs.js'", 'dialogue may not import'],
  ['evaluation/run-cases.ts', "const a = await import('../corpus/load-corpus.js')", 'evaluation may not import corpus'],
  ['protocol/limits.ts', "type A = import('../assistant/assistant.js').Assistant", 'protocol may not import assistant'],
  ['server/gate.ts', "import { c } from '../compose.js'", 'server may not import compose.ts'],
  ['server/gate.ts', "import { c } from '../store/memory/create-memory-store.js'", 'of store only'],
  ['assistant/converse.ts', "import { c } from '../store/memory/create-memory-store.js'", 'of store only'],
  ['assistant/assistant.ts', "import { z } from 'zod'", 'imports zod'],
  ['compose.ts', "import { HNSWLib } from '@langchain/community/vectorstores/hnswlib'", 'imports @langchain/community'],
  ['retrieval/passage.ts', "import MiniSearch from 'minisearch'", 'imports minisearch'],
  ['text/normalise.ts', "import { Jieba } from '@node-rs/jieba'", 'imports @node-rs/jieba'],
  ['cli/eval.ts', "import Fastify from 'fastify'", 'imports fastify'],
  ['store/memory/x.ts', "import left from 'left-pad'", 'imports left-pad'],
  ['eligibility/rule.ts', "import { readFileSync } from 'node:fs'", 'is to be pure'],
  ['text/segment.ts', "import { readFileSync } from 'fs'", 'is to be pure'],
  ['domain/fact.ts', "import a from '../../test/a.js'", 'outside src'],
  ['cli/train.ts', 'const name = String(1); await import(name)', 'computes what it imports'],
  ['config.ts', 'const port = process.env.PORT', 'reads the environment'],
  ['server/gate.ts', "const port = process['env'].PORT", 'reads the environment'],
  ['assistant/x.ts', 'const { env } = process', 'reads the environment'],
  ['retrieval/x.ts', "import { env } from 'node:process'", 'reads the environment'],
  ['store/x.ts', 'const port = globalThis.process.env.PORT', 'reads the environment'],
  ['domain/item.ts', 'export const a = (b: any) => b', 'uses any'],
  ['domain/item.ts', 'export const a = [] as unknown as Promise<readonly any[]>', 'uses any'],
  ['domain/item.ts', `${'\n'.repeat(mostLines)}export {}`, 'lines, more than'],
]

describe('a seeded breach is found', () => {
  it.each(seeded)('in %s: %s', (path, text, says) => {
    const violations = findViolations(readModule(path, text))
    expect(violations).toHaveLength(1)
    expect(violations[0]).toContain(says)
  })
})

const innocent: readonly (readonly [path: string, text: string])[] = [
  ['main.ts', 'const port = process.env.PORT'],
  ['cli/train.ts', 'const folder = process.env.CORPUS_DIR'],
  ['server/gate.ts', "import type { ConversationStore } from '../store/conversation-store.js'"],
  ['text/segment.ts', "import { dict } from '@node-rs/jieba/dict.js'"],
  ['domain/item.ts', "// any import from '../text/x.js' would be wrong, and process.env too\nexport const any = 'any'"],
]

describe('what is allowed is let through', () => {
  it.each(innocent)('in %s: %s', (path, text) => {
    expect(findViolations(readModule(path, text))).toEqual([])
  })
})
