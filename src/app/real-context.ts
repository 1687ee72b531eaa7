import type { CommandContext } from '#platform/command-line'
import { chooseLanguage } from './choose-language.ts'

const BUSINESS_TIME_ZONE = 'Asia/Shanghai'

const todayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date()
  )

const readAll = async (): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin)
    chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)))
  return Buffer.concat(chunks).toString('utf8')
}

const line = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)

/** The context of a real process: its streams, clock and signals. */
export const realContext = (args: readonly string[]): CommandContext => {
  const abort = new AbortController()
  // The first Ctrl-C lets a command tidy up; a second one ends the process at once.
  process.once('SIGINT', () => abort.abort())
  process.once('SIGTERM', () => abort.abort())
  // Closing the terminal is no reason to leave half a result behind.
  process.once('SIGHUP', () => abort.abort())
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`huike … | head`) is no failure.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
  // Without anyone to read messages there is nobody to tell.
  process.stderr.on('error', () => undefined)
  return {
    language: chooseLanguage(args, process.env['HUIKE_LANG']),
    today: todayIn(BUSINESS_TIME_ZONE),
    out: (text) => void process.stdout.write(line(text)),
    err: (text) => void process.stderr.write(line(text)),
    exit: (code) => {
      process.exitCode = code
    },
    readInput: readAll,
    signal: abort.signal,
    interactive: process.stderr.isTTY
  }
}
