import type { Command } from 'commander'
import type { Day } from '#kernel/day'
import type { Language } from '#lang'

/** What a command of a module gets from the program that runs it; a test gives its own. */
export type CommandContext = Readonly<{
  language: Language
  /** Today in the business time zone; `--today` of a command overrides it. */
  today: Day
  /** Data, on stdout. */
  out: (text: string) => void
  /** Messages for the person, on stderr. */
  err: (text: string) => void
  /** 0 done, 1 ran with findings, 2 wrong usage, 3 failure; the last call counts. */
  exit: (code: ExitCode) => void
  /** Lines of standard input, for `-`. */
  readInput: () => Promise<string>
  /** Stops long work when the person presses Ctrl-C. */
  signal: AbortSignal
  /** Whether a person watches stderr: only then a progress bar is drawn. */
  interactive: boolean
}>

export type ExitCode = 0 | 1 | 2 | 3

/** A module adds its commands to the program. */
export type RegisterCommands = (program: Command, context: CommandContext) => void
