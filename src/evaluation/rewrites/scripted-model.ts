import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

/** How the model behaves for one request. */
export type Script =
  /** Says the text in pieces of a few characters. */
  | { readonly kind: 'says'; readonly text: string; readonly pieceMs?: number; readonly finish?: 'stop' | 'length' }
  /** Says some of it and then breaks the connection. */
  | { readonly kind: 'cut'; readonly text: string }
  /** Says some of it and then nothing more, with the connection open. */
  | { readonly kind: 'hangs'; readonly text: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'garbage' }
  /** Says the same words until nobody listens any more. */
  | { readonly kind: 'endless'; readonly text: string }

export interface ScriptedModel {
  readonly baseUrl: string
  /** What was asked, in order. */
  readonly requests: readonly { readonly system: string; readonly user: string }[]
  close(): Promise<void>
}

const requestSchema = z.looseObject({
  stream: z.boolean().optional(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.string() })),
})
const charactersPerPiece = 4

/** A real HTTP server on loopback that plays an OpenAI-compatible chat model. */
export async function startScriptedModel(
  play: (user: string, call: number) => Script,
  port = 0,
): Promise<ScriptedModel> {
  const requests: { system: string; user: string }[] = []
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { messages } = requestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
    const of = (role: string) => messages.find((message) => message.role === role)?.content ?? ''
    requests.push({ system: of('system'), user: of('user') })
    await perform(play(of('user'), requests.length), response)
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: bound } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${bound}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function perform(script: Script, response: ServerResponse): Promise<void> {
  if (script.kind === 'status') {
    response.writeHead(script.status, { 'content-type': 'application/json' })
    return void response.end(JSON.stringify({ error: { message: 'scripted', type: 'scripted' } }))
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  if (script.kind === 'garbage') return void response.end(Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x0a, 0x7b, 0x22]))
  const pieces = piecesOf(script.text)
  const pieceMs = script.kind === 'says' ? (script.pieceMs ?? 0) : 0
  do {
    for (const piece of pieces) {
      if (response.destroyed) return
      response.write(frame({ content: piece }))
      if (pieceMs > 0) await pause(pieceMs)
    }
    await pause(1)
  } while (script.kind === 'endless')
  if (script.kind === 'hangs') return
  if (script.kind === 'cut') return void response.destroy()
  response.write(frame({}, script.finish ?? 'stop'))
  response.end('data: [DONE]\n\n')
}

function piecesOf(text: string): readonly string[] {
  const characters = [...text]
  return Array.from({ length: Math.ceil(characters.length / charactersPerPiece) }, (_, index) =>
    characters.slice(index * charactersPerPiece, (index + 1) * charactersPerPiece).join(''),
  )
}

function frame(delta: { content?: string }, finish: string | null = null): string {
  const choices = [{ index: 0, delta: { role: 'assistant', ...delta }, finish_reason: finish }]
  return `data: ${JSON.stringify({ id: 'scripted', object: 'chat.completion.chunk', created: 0, model: 'scripted', choices })}\n\n`
}
