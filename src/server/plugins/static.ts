import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The chat page: /, /widget.css and /widget.js. */
export async function registerStatic(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: widgetFolder(), prefix: '/', wildcard: false })
}

/** Beside the compiled code where the build has copied it, else in the package's sources. */
function widgetFolder(): string {
  const folders = ['../../web/widget', '../../../src/web/widget'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  const folder = folders.find((path) => existsSync(`${path}/index.html`))
  if (folder === undefined) throw new Error('the chat page is missing: web/widget/index.html')
  return folder
}
