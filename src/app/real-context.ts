import { languages, type Language } from '#lang'
import type { CommandContext } from '#platform/command-line'

const BUSINESS_TIME_ZONE = 'Asia/Shanghai'

const todayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date()
  )

const isLanguage = (text: string | undefined): text is Language =>
  languages.some((language) => language === text)

/** `--lang` on the command line, else HUIKE_LANG, else Chinese. */
const chooseLanguage = (args: readonly string[]): Language => {
  const at = args.indexOf('--lang')
  const chosen =
    at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  if (isLanguage(chosen)) return chosen
  return isLanguage(process.env['HUIKE_LANG']) ? process.env['HUIKE_LANG'] : 'zh-CN'
}

const readAll = async (): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin)
    chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)))
  return Buffer.concat(chunks).toString('utf8')
}

/** The context of a real process: its streams, clock and signals. */
export const realContext = (args: readonly string[]): CommandContext => {
  const abort = new AbortController()
  // The first Ctrl-C lets a command tidy up; a second one ends the process at once.
  process.once('SIGINT', () => abort.abort())
  process.once('SIGTERM', () => abort.abort())
  // A reader that has seen enough (`huike … | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    language: chooseLanguage(args),
    today: todayIn(BUSINESS_TIME_ZONE),
    out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    err: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
    exit: (code) => {
      process.exitCode = code
    },
    readInput: readAll,
    signal: abort.signal,
    interactive: process.stderr.isTTY
  }
}
