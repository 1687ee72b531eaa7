import type { FieldTexts, KnownTexts } from './field-ways.ts'

/** Customers back to whom it is remembered: some batches' worth, a few MiB. */
const MOST = 4000

/** The newest entries of a map: what was set longest ago goes first. */
const createRecent = <K, V>() => {
  const entries = new Map<K, V>()
  return {
    get: (key: K): V | undefined => entries.get(key),
    set: (key: K, value: V): void => {
      entries.delete(key)
      entries.set(key, value)
      const [oldest] = entries.keys()
      if (entries.size > MOST && oldest !== undefined) entries.delete(oldest)
    }
  }
}

/** A customer that a row of the list means: one of the workspace, or one that an earlier row makes (no version yet). */
export type Target = KnownTexts & Readonly<{ id: string; version: number | null }>

/**
 * What the rows so far make and write, where the workspace does not tell yet: of two rows that fill one gap the first does, the
 * second is another voice. A run needs it for one batch, for what came before is written; a check, which writes nothing, for some.
 */
export const createListSoFar = () => ({
  /** New customers by the rows that make them. */
  made: createRecent<number, Target>(),
  /** Texts for customers who are here, by their ids. */
  written: createRecent<string, FieldTexts>()
})
export type ListSoFar = ReturnType<typeof createListSoFar>
