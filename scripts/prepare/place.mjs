import { fileURLToPath } from 'node:url'

/** The folder of the checkout, with a separator at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Codes of a folder that this person may not write to. */
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS'])

export const isUnwritable = (error) => UNWRITABLE.has(error?.code)

/** Says the same in Chinese and English and ends with 3: nothing runs that could choose a language. */
export const giveUp = (chinese, english) => {
  process.stderr.write(`${chinese}\n${english}\n`)
  process.exit(3)
}
