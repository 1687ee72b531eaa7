import { createStore } from '../client/store.ts'

export type Convert = (text: string) => string

/** Null until the dictionaries are there. */
export const converter = createStore<Convert | null>(null)
let asked = false

/** Each text once: rows of a list have the same few words. */
const remembering = (convert: Convert): Convert => {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = convert(text)
    known.set(text, made)
    return made
  }
}

/** Fetches the dictionaries (OpenCC, Taiwan), 0.4 MB of their own chunk, when the page has nothing else to do. */
export const prepareTraditional = (): void => {
  if (asked) return
  asked = true
  const load = async (): Promise<void> => {
    try {
      const { Converter } = await import('opencc-js/cn2t')
      converter.write(remembering(Converter({ from: 'cn', to: 'tw' })))
    } catch {
      // The words stay as the team wrote them; the next page tries again.
      asked = false
    }
  }
  // Safari has no idle callback.
  setTimeout(() => void load(), 300)
}
