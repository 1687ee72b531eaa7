import type { Language } from '#lang'
import type { ExitCode } from '#platform/command-line'
import { runCommandLine } from '../run-command-line.ts'

export type Ran = Readonly<{ exit: ExitCode; out: string; err: string }>

/** Runs one command line as a person would, on 2024-03-15 unless told otherwise. */
export const run = async (
  args: readonly string[],
  options: { input?: string; language?: Language } = {}
): Promise<Ran> => {
  let exit: ExitCode = 0
  const out: string[] = []
  const err: string[] = []
  await runCommandLine(args, {
    language: options.language ?? 'zh-CN',
    today: '2024-03-15',
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    exit: (code) => {
      exit = code
    },
    readInput: () => Promise.resolve(options.input ?? ''),
    signal: new AbortController().signal,
    interactive: false
  })
  return { exit, out: out.join('\n'), err: err.join('\n') }
}
