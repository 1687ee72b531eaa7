// A program of its own that holds a database until it is killed: `node --import tsx run-embedded.ts FOLDER`.
import { startEmbedded } from '../index.ts'

const say = (what: unknown): void => {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}

try {
  await startEmbedded({ dataFolder: process.argv[2] ?? '', tell: say })
  say({ ready: process.pid })
  setInterval(() => undefined, 60_000)
} catch (error) {
  say(error instanceof Error && 'code' in error ? { code: error.code } : { error: String(error) })
}
