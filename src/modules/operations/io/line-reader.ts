const LINE_END = 10

/** A file that cannot be restored: it ends in the middle, is none of ours, or a table is not what was written. */
export class BrokenBackup extends Error {
  readonly why: 'cutOff' | 'foreign' | 'altered'
  readonly table: string

  constructor(why: BrokenBackup['why'], table = '') {
    super(`${why} ${table}`)
    this.name = 'BrokenBackup'
    this.why = why
    this.table = table
  }
}

export type LineReader = Readonly<{
  /** The next line without its end. */
  line: () => Promise<string>
  /**
   * Lines up to the one that is `until` (or the stream's end where that is null), in chunks as they come, each whole
   * lines with their ends; `onLine` sees every one without its end.
   */
  lines: (until: string | null, onLine: (line: Buffer) => void) => AsyncGenerator<Buffer>
}>

/** Reads a stream of bytes line by line without ever holding more than a chunk and a line. */
export const readLines = (stream: AsyncIterable<Buffer>): LineReader => {
  const chunks = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    const { value, done } = await chunks.next()
    if (done === true) return false
    rest = rest.length === 0 ? value : Buffer.concat([rest, value])
    return true
  }

  const line = async (): Promise<string> => {
    for (;;) {
      const end = rest.indexOf(LINE_END)
      if (end >= 0) {
        const text = rest.toString('utf8', 0, end)
        rest = rest.subarray(end + 1)
        return text
      }
      if (!(await more())) throw new BrokenBackup('cutOff')
    }
  }

  async function* lines(until: string | null, onLine: (line: Buffer) => void): AsyncGenerator<Buffer> {
    const last = until === null ? null : Buffer.from(until)
    for (;;) {
      let begin = 0
      for (let end = rest.indexOf(LINE_END); end >= 0; end = rest.indexOf(LINE_END, begin)) {
        const one = rest.subarray(begin, end)
        if (last !== null && one.equals(last)) {
          const whole = rest.subarray(0, begin)
          rest = rest.subarray(end + 1)
          if (whole.length > 0) yield whole
          return
        }
        onLine(one)
        begin = end + 1
      }
      const whole = rest.subarray(0, begin)
      rest = rest.subarray(begin)
      if (whole.length > 0) yield whole
      if (!(await more())) {
        if (last !== null || rest.length > 0) throw new BrokenBackup('cutOff')
        return
      }
    }
  }
  return { line, lines }
}
