import type { GradeChange } from '#contracts/grading'
import type { Say } from '#ui'
import { gradeChangeOf, gradeNote } from './grade-note.ts'

type Entry = Readonly<{ at: string; kind: string; before: unknown; after: unknown }>
/** `why`: what was written beside it. */
export type ChangeLine = Readonly<{ label: string; before: string; after: string; why?: string }>

/** What is known beside the history itself. */
export type Known = Readonly<{
  strategyOf: (id: string | null) => string | null
  /** What was written of changes of grade. */
  grades: readonly GradeChange[]
  /** What a contact or need is called, also one that is gone. */
  nameOfPart: (id: string) => string
  amountOf: (fen: number) => string
}>

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

const listAt = (value: unknown, key: string): readonly unknown[] => {
  const list = partOf(value, key)
  return Array.isArray(list) ? list : []
}

/** Tags that came and that went. */
const tagLines = ({ before, after }: Entry, say: Say): readonly ChangeLine[] => [
  {
    label: say('web.customer.change.tags'),
    before: textOf(listAt(before, 'removed')),
    after: textOf(listAt(after, 'added'))
  }
]

const markNote = (mark: unknown, say: Say): string => {
  const [until, reason] = [textOf(partOf(mark, 'until')), textOf(partOf(mark, 'reason'))]
  return [
    ...(until === '' ? [] : [say('web.portrait.until', { day: until })]),
    ...(reason === '' ? [] : [say('web.customer.change.quoted', { text: reason })])
  ].join(' · ')
}

/**
 * A grade in force that moved, with the words that whoever asked and decided wrote; or only the one that the rules give.
 */
const gradeLines = (entry: Entry, say: Say, changes: readonly GradeChange[]): readonly ChangeLine[] => {
  const [old, now] = [textOf(partOf(entry.before, 'grade')), textOf(partOf(entry.after, 'grade'))]
  if (old === now) {
    const [before, after] = [partOf(entry.before, 'computed'), partOf(entry.after, 'computed')].map(textOf)
    return [{ label: say('web.customer.change.computed'), before: before ?? '', after: after ?? '' }]
  }
  const change = gradeChangeOf(entry, changes)
  return [
    {
      label: say('web.customer.change.grade'),
      before: old,
      after: now,
      why: change === null ? '' : gradeNote(change, entry.at, say)
    }
  ]
}

/** What somebody said of tags, a line each; what was said before and is not any more is taken back. */
const markLines = ({ before, after }: Entry, say: Say): readonly ChangeLine[] => {
  const [old, now] = [listAt(before, 'marks'), listAt(after, 'marks')]
  const line = (mark: unknown, verb: string): ChangeLine => ({
    label: say(`web.portrait.change.${verb}`),
    before: '',
    after: textOf(partOf(mark, 'tag')),
    why: verb === 'back' ? '' : markNote(mark, say)
  })
  const tags = new Set(now.map((mark) => partOf(mark, 'tag')))
  return [
    ...now.map((mark) => line(mark, partOf(mark, 'kind') === 'suppress' ? 'suppress' : 'pin')),
    ...old.filter((mark) => !tags.has(partOf(mark, 'tag'))).map((mark) => line(mark, 'back'))
  ]
}

/** A contact or need that came or went, by name; of one that was changed a line each field, and its state. */
const partLines = (entry: Entry, say: Say, nameOfPart: Known['nameOfPart']): readonly ChangeLine[] => {
  const { kind, before, after } = entry
  const name = nameOfPart(String(partOf(after, 'id') ?? partOf(before, 'id')))
  const label = say(`web.customer.change.${kind}`)
  if (!isRecord(before)) return [{ label, before: '', after: name }]
  if (!isRecord(after)) return [{ label, before: name, after: say('web.customer.change.taken') }]
  const [old, now] = [partOf(before, 'state'), partOf(after, 'state')].map(textOf)
  const state = (text: string | undefined): string => say(`web.customer.${kind}.state.${text ?? ''}`)
  return [
    ...fieldLines(entry, say).map((line) => ({ ...line, label: `${name} · ${line.label}` })),
    ...(old === now || old === '' || now === ''
      ? []
      : [{ label: name, before: state(old), after: state(now) }]),
    ...(partOf(after, 'isPrimary') === true
      ? [{ label: name, before: '', after: say('web.customer.contact.isPrimary') }]
      : [])
  ]
}

/** An order by its day and amount; of a hidden one only that there was one. */
const orderLines = (
  { before, after }: Entry,
  say: Say,
  amountOf: Known['amountOf']
): readonly ChangeLine[] => {
  const told = (order: unknown): string => {
    const fen = partOf(order, 'amountFen')
    return [textOf(partOf(order, 'orderedOn')), typeof fen === 'number' ? amountOf(fen) : '']
      .filter(Boolean)
      .join(' · ')
  }
  const was = told(before)
  const is = told(after) || (was === '' ? '' : say('web.customer.change.taken'))
  return [{ label: say('web.customer.change.order'), before: was, after: is }]
}

/**
 * A change as lines for a person: one a field; tags as those that came and went; else what was and what is. `kind` is as
 * the server keeps it; a strategy is told by its name, a grade with what was written of its change (`grades`): created, fields, confirmed, tags, tagMark, grade, strategy, owner, state, order, contact, need.
 */
export const changeLines = (
  entry: Entry,
  say: Say,
  { strategyOf, grades, nameOfPart, amountOf }: Known
): readonly ChangeLine[] => {
  if (entry.kind === 'fields') return fieldLines(entry, say)
  if (entry.kind === 'tags') return tagLines(entry, say)
  if (entry.kind === 'grade') return gradeLines(entry, say, grades)
  if (entry.kind === 'tagMark') return markLines(entry, say)
  if (entry.kind === 'contact' || entry.kind === 'need') return partLines(entry, say, nameOfPart)
  if (entry.kind === 'order') return orderLines(entry, say, amountOf)
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
    if (entry.kind === 'owner') return textOf(partOf(value, 'name')) || say('web.customer.change.nobody')
    if (entry.kind === 'strategy' && text !== '') return strategyOf(text) ?? text
    return entry.kind === 'state' && text !== '' ? say(`web.customer.state.${text}`) : text
  }
  return [{ label, before: of(entry.before), after: of(entry.after) }]
}
