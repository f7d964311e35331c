import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Security headers; the page has neither inline script nor inline style. */
export async function registerHelmet(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'self'"],
      },
    },
    // Whether the host is reached by HTTPS is the proxy's knowledge, not ours.
    strictTransportSecurity: false,
  })
}
