import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { z } from 'zod'
import type { Prompt } from './language-model.js'

const promptSchema = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  /** What the model has to give back. */
  returns: z.string(),
  /** The names of what is filled in; each stands in a text as `{{name}}`. */
  inputs: z.array(z.string()),
  system: z.string(),
  user: z.string(),
})

export interface LoadedPrompt<Input extends string> {
  readonly id: string
  readonly version: number
  fill(values: { readonly [input in Input]: string }): Prompt
}

const slot = /\{\{(\w+)\}\}/g

/** Reads `<folder>/<id>.yaml`. Throws where it does not want exactly these inputs. */
export function loadPrompt<Input extends string>(
  folder: string,
  id: string,
  inputs: readonly Input[],
): LoadedPrompt<Input> {
  const path = join(folder, `${id}.yaml`)
  const prompt = promptSchema.parse(load(readFileSync(path, 'utf8')))
  const slots = new Set([...`${prompt.system}${prompt.user}`.matchAll(slot)].map(([, name = '']) => name))
  const sorted = (names: Iterable<string>): string => [...names].sort().join(', ')
  for (const names of [prompt.inputs, slots])
    if (sorted(names) !== sorted(inputs))
      throw new Error(`${path} wants ${sorted(names)}, the code gives ${sorted(inputs)}`)
  if (prompt.id !== id) throw new Error(`${path} calls itself ${prompt.id}`)
  return {
    id,
    version: prompt.version,
    // One pass, so that nothing that is filled in is filled again.
    fill: (values) => {
      const put = (text: string) => text.replace(slot, (_, name: Input) => values[name])
      return { system: put(prompt.system), user: put(prompt.user) }
    },
  }
}
