import cliProgress from 'cli-progress'
import type { CommandContext } from './context.ts'

export type ProgressBar = Readonly<{
  /** `done` of `total` in any unit, with a note such as the rows read. */
  update: (done: number, total: number, note: string) => void
  stop: () => void
}>

const silent: ProgressBar = { update: () => undefined, stop: () => undefined }

/** A bar on stderr while a person watches; nothing otherwise, so that logs and pipes stay clean. */
export const createProgressBar = (context: CommandContext, label: string): ProgressBar => {
  if (!context.interactive) return silent
  const bar = new cliProgress.SingleBar({
    format: `${label} {bar} {percentage}%  {note}  {eta_formatted}`,
    stream: process.stderr,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 28,
    hideCursor: true,
    etaBuffer: 50,
    clearOnComplete: true
  })
  let started = false
  return {
    update: (done, total, note) => {
      if (!started) bar.start(Math.max(total, 1), 0, { note })
      started = true
      bar.setTotal(Math.max(total, 1))
      bar.update(Math.min(done, total), { note })
    },
    stop: () => {
      if (started) bar.stop()
    }
  }
}
