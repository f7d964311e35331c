// Pages need no compiling; they go beside the compiled server.
import { cpSync } from 'node:fs'

cpSync('src/web', 'dist/web', { recursive: true })
