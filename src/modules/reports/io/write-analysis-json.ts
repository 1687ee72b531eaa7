import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Analysis } from '#contracts/analysis'

/** analysis.json as a stream: the head at once, then one customer a line. */
export type AnalysisJson = Readonly<{
  /** The text of one customer. */
  add: (json: string) => Promise<void>
  finish: () => Promise<void>
}>

export const openAnalysisJson = (path: string, head: Omit<Analysis, 'customers'>): AnalysisJson => {
  const stream = createWriteStream(path, { highWaterMark: 1 << 20 })
  let broken: Error | null = null
  stream.on('error', (error) => {
    broken = error
  })
  const write = async (text: string): Promise<void> => {
    if (broken) throw broken
    if (!stream.write(text)) await once(stream, 'drain')
  }
  const headText = JSON.stringify(head, null, 1)
  stream.write(`${headText.slice(0, headText.lastIndexOf('\n}'))},\n "customers": [`)
  let separator = '\n'
  return {
    add: async (json) => {
      await write(separator + json)
      separator = ',\n'
    },
    finish: async () => {
      await write('\n]}\n')
      stream.end()
      await once(stream, 'close')
      if (broken) throw broken
    }
  }
}
