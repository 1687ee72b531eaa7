import type { CellValue } from '#lib/tables'
import { openAside } from './spool.ts'

type Line = readonly CellValue[]

/** Lines of cells that wait on the disk until it is their turn. */
export type Lines = Readonly<{
  add: (lines: readonly Line[]) => Promise<void>
  /** What was added, from the beginning; read once, when everything is there. */
  read: () => AsyncGenerator<Line>
  close: () => Promise<void>
}>

const PIECE_CHARACTERS = 64 * 1024

export const openLines = async (): Promise<Lines> => {
  const file = await openAside()
  let [waiting, isClosed] = ['', false]
  const flush = async (): Promise<void> => {
    const text = waiting
    waiting = ''
    await file.appendFile(text)
  }
  return {
    add: async (lines) => {
      for (const line of lines) waiting += `${JSON.stringify(line)}\n`
      if (waiting.length > PIECE_CHARACTERS) await flush()
    },
    read: async function* () {
      await flush()
      for await (const line of file.readLines({ start: 0, autoClose: false }))
        // Only what `add` has written lies there.
        yield JSON.parse(line) as Line
    },
    close: async () => {
      if (isClosed) return
      isClosed = true
      await file.close()
    }
  }
}
