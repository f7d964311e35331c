import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { environmentPlaces, longFiles, mayImport, mostLines, onlyFile, pureParts, vendorPlaces } from './layers.js'
import type { SourceModule } from './read-module.js'

/** One sentence for each breach, beginning with the path. */
export function findViolations(module: SourceModule): readonly string[] {
  const { path, lines, imports, hidesImport, usesAny, readsEnvironment } = module
  const found = imports.flatMap((specifier) => violationOf(path, specifier) ?? [])
  if (hidesImport) found.push('computes what it imports')
  if (usesAny) found.push('uses any')
  if (readsEnvironment && !isIn(path, environmentPlaces)) found.push('reads the environment')
  if (lines > mostLines && longFiles[path] === undefined) found.push(`has ${lines} lines, more than ${mostLines}`)
  return found.map((what) => `${path} ${what}`)
}

function violationOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return ownViolation(path, specifier)
  const isNode = specifier.startsWith('node:') || builtinModules.includes(specifier)
  if (isNode) return pureParts.includes(partOf(path)) ? `imports ${specifier}, and is to be pure` : undefined
  const vendor = vendorOf(specifier)
  return isIn(path, vendorPlaces[vendor] ?? []) ? undefined : `imports ${vendor}, which is not its to use`
}

function ownViolation(path: string, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts')
  const [from, to] = [partOf(path), partOf(target)]
  if (target.startsWith('..')) return `imports ${target}, outside src`
  if (from === to) return undefined
  if (mayImport[from]?.includes(to) !== true) return `imports ${target}: ${from} may not import ${to}`
  const only = onlyFile.find((rule) => rule.from === from && rule.part === to)
  if (only !== undefined && !only.files.includes(target))
    return `imports ${target}: of ${to} only ${only.files.join(', ')}`
  return undefined
}

function partOf(path: string): string {
  return path.split('/')[0] ?? path
}

/** The package: '@langchain/core/documents' → '@langchain/core'. */
function vendorOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || (place.endsWith('/') && path.startsWith(place)))
}
