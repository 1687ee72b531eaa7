import type { Customer } from '../queries.ts'

type Entry = Readonly<{ kind: string; before: unknown; after: unknown }>

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined

/** By which a part is known in the history: the name of a contact, what a need is about. */
const telling = ['contactName', 'needDescription', 'painPoints', 'needType'] as const

/** What contacts and needs are called: as they are now, and those that are gone as they were called last. */
export const namesOfParts = (
  { contacts, needs }: Pick<Customer, 'contacts' | 'needs'>,
  entries: readonly Entry[]
): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  const note = (id: unknown, texts: readonly unknown[]): void => {
    const name = texts.find((text) => typeof text === 'string' && text !== '')
    if (typeof id === 'string' && typeof name === 'string' && !names.has(id)) names.set(id, name)
  }
  for (const { id, fields } of [...contacts, ...needs])
    note(
      id,
      telling.map((key) => fields[key]?.text ?? fields[key]?.raw)
    )
  // The newest first, so that the last name holds.
  for (const { kind, before, after } of entries)
    if (kind === 'contact' || kind === 'need')
      for (const side of [after, before])
        note(
          at(side, 'id'),
          telling.map((key) => at(at(side, 'fields'), key))
        )
  return names
}
