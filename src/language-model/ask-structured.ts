import type { z } from 'zod'
import type { LanguageModel, Prompt } from './language-model.js'

/** How a reply that does not fit is sent back. */
export type Repair = (values: { readonly request: string; readonly reply: string; readonly problem: string }) => Prompt

interface StructuredOptions<T> {
  readonly schema: z.ZodType<T>
  readonly repair: Repair
  readonly signal: AbortSignal
  /** Of the second try. */
  readonly repairSignal: AbortSignal
}

/** The reply as data of the schema: one more try where it does not fit, then undefined. Rejects as the model does. */
export async function askStructured<T>(
  model: LanguageModel,
  prompt: Prompt,
  { schema, repair, signal, repairSignal }: StructuredOptions<T>,
): Promise<T | undefined> {
  const reply = await whole(model.stream(prompt, signal))
  const first = parse(reply, schema)
  if (first.success) return first.data
  const again = repair({ request: prompt.user, reply, problem: first.problem })
  const second = parse(await whole(model.stream({ ...again, system: prompt.system }, repairSignal)), schema)
  return second.success ? second.data : undefined
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

type Parsed<T> = { readonly success: true; readonly data: T } | { readonly success: false; readonly problem: string }

/** Models like to put their JSON between fences and words. */
function parse<T>(reply: string, schema: z.ZodType<T>): Parsed<T> {
  const [start, end] = [reply.indexOf('{'), reply.lastIndexOf('}')]
  try {
    const parsed = schema.safeParse(JSON.parse(reply.slice(start, end + 1)))
    if (parsed.success) return { success: true, data: parsed.data }
    return {
      success: false,
      problem: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    }
  } catch {
    return { success: false, problem: 'not JSON' }
  }
}
