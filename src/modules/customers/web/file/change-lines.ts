import type { Say } from '#ui'

type Entry = Readonly<{ kind: string; before: unknown; after: unknown }>
export type ChangeLine = Readonly<{ label: string; before: string; after: string }>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const partOf = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined)

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('、')
  if (isRecord(value)) return textOf(value['name'] ?? value['label'] ?? value['id'] ?? value['tag'])
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const fieldLines = ({ before, after }: Entry, say: Say): readonly ChangeLine[] => {
  const [old, now] = [partOf(before, 'fields'), partOf(after, 'fields')]
  const keys = new Set([...Object.keys(isRecord(old) ? old : {}), ...Object.keys(isRecord(now) ? now : {})])
  return [...keys].map((key) => ({
    label: say(`web.customerField.${key}`),
    before: textOf(partOf(old, key)),
    after: textOf(partOf(now, key)) || say('web.customer.change.emptied')
  }))
}

/** Tags that came and that went, instead of two long lists that are nearly the same. */
const tagLines = ({ before, after }: Entry, say: Say): readonly ChangeLine[] => {
  const listOf = (value: unknown): readonly string[] => {
    const list = isRecord(value) ? value['tags'] : value
    return Array.isArray(list) ? list.map(textOf) : []
  }
  const [old, now] = [listOf(before), listOf(after)]
  const came = now.filter((tag) => !old.includes(tag))
  const went = old.filter((tag) => !now.includes(tag))
  return [{ label: say('web.customer.change.tags'), before: went.join('、'), after: came.join('、') }]
}

/**
 * A change as lines for a person: one a field; tags as those that came and went; else what was and what is. `kind` is as
 * the server keeps it: created, fields, confirmed, tags, grade, strategy, owner, state, order, contact, need.
 */
export const changeLines = (entry: Entry, say: Say): readonly ChangeLine[] => {
  if (entry.kind === 'fields') return fieldLines(entry, say)
  if (entry.kind === 'tags') return tagLines(entry, say)
  if (entry.kind === 'confirmed')
    return fieldLines(entry, say).map((line) => ({
      ...line,
      label: say('web.customer.change.confirmed', { field: line.label })
    }))
  const label = say(`web.customer.change.${entry.kind}`)
  if (entry.kind === 'created') return [{ label, before: '', after: '' }]
  const of = (value: unknown): string => {
    const known = isRecord(value) ? (value[entry.kind] ?? value['name'] ?? value['id']) : value
    const text = textOf(known)
    return entry.kind === 'state' && text !== '' ? say(`web.customer.state.${text}`) : text
  }
  return [{ label, before: of(entry.before), after: of(entry.after) }]
}
