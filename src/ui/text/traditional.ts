import { createStore } from '../client/store.ts'

export type Convert = (text: string) => string

const KEY = 'huike.traditional.1'
/** Words of a playbook, not everything that was ever read. */
const KEPT = 3000
const LONGEST = 80
/** The dictionaries wait until the first picture stands, and what is new is kept together. */
const LATER_MS = 1500
const CHINESE = /[\u3400-\u9fff]/

const readKept = (): Map<string, string> => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return new Map(
      Object.entries(typeof kept === 'object' && kept !== null ? kept : {}).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string'
      )
    )
  } catch {
    return new Map()
  }
}

let known: Map<string, string> | undefined
let loading = false
let saving: ReturnType<typeof setTimeout> | undefined

const knownWords = (): Map<string, string> => (known ??= readKept())

const keep = (): void => {
  saving ??= setTimeout(() => {
    saving = undefined
    const short = [...knownWords()].filter(([text]) => text.length <= LONGEST).slice(-KEPT)
    try {
      localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(short)))
    } catch {
      // Without storage the dictionaries are fetched each time.
    }
  }, LATER_MS)
}

const load = async (): Promise<void> => {
  try {
    const { Converter } = await import('opencc-js/cn2t')
    const convert = Converter({ from: 'cn', to: 'tw' })
    converter.write((text) => {
      const before = CHINESE.test(text) ? knownWords().get(text) : text
      if (before !== undefined) return before
      const made = convert(text)
      knownWords().set(text, made)
      keep()
      return made
    })
  } catch {
    // The words stay as the team wrote them; the next new one tries again.
    loading = false
  }
}

/** What this device has converted before; the first new word fetches the dictionaries (OpenCC, Taiwan, a chunk of their own). */
const recalled: Convert = (text) => {
  if (!CHINESE.test(text)) return text
  const before = knownWords().get(text)
  if (before !== undefined) return before
  if (!loading) {
    loading = true
    setTimeout(() => void load(), LATER_MS)
  }
  return text
}

export const converter = createStore<Convert>(recalled)
