import type { TimelineEntry } from '#contracts/followup'
import type { Say } from '#ui'

type Change = Extract<TimelineEntry, { kind: 'change' }>

/** What ids of a change are called: people by id, strategies by id; an unknown one has no name. */
export type Names = Readonly<{
  person: (id: string) => string | undefined
  strategy: (id: string) => string | undefined
  /** A word of the playbook as the reader's language writes it. */
  word: (text: string) => string
}>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value === '' ? null : value
  return typeof value === 'number' ? String(value) : null
}

const part = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined)

const listOf = (value: unknown, say: Say): string =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(say('followup.web.comma')) : ''

const gradeText = ({ before, after }: Change, say: Say): readonly string[] => {
  const none = say('followup.web.none')
  const pair = (key: string) => ({
    from: textOf(part(before, key)) ?? none,
    to: textOf(part(after, key)) ?? none
  })
  const inForce = pair('grade')
  return [
    inForce.from === inForce.to
      ? say('followup.web.change.computedGrade', pair('computed'))
      : say('followup.web.change.grade', inForce)
  ]
}

const tagsText = ({ before, after }: Change, word: Names['word'], say: Say): readonly string[] =>
  (
    [
      ['added', listOf(part(after, 'added'), say)],
      ['removed', listOf(part(before, 'removed'), say)]
    ] as const
  )
    .filter(([, tags]) => tags !== '')
    .map(([kind, tags]) => say(`followup.web.change.tags.${kind}`, { tags: word(tags) }))

/** What somebody said of single tags: that they hold, that they do not, or that the rules decide again. */
const markText = ({ before, after }: Change, word: Names['word'], say: Say): readonly string[] => {
  const marks = (value: unknown): readonly unknown[] => {
    const list = part(value, 'marks')
    return Array.isArray(list) ? list : []
  }
  const now = marks(after)
  const tags = new Set(now.map((mark) => part(mark, 'tag')))
  const line = (verb: string, mark: unknown): string => {
    const reason = textOf(part(mark, 'reason'))
    const text = say(`web.portrait.change.${verb}.is`, { tag: word(textOf(part(mark, 'tag')) ?? '') })
    return reason === null || verb === 'back' ? text : say('web.portrait.change.because', { text, reason })
  }
  return [
    ...now.map((mark) => line(part(mark, 'kind') === 'suppress' ? 'suppress' : 'pin', mark)),
    ...marks(before)
      .filter((mark) => !tags.has(part(mark, 'tag')))
      .map((mark) => line('back', mark))
  ]
}

const fieldLines = (before: unknown, after: unknown, say: Say): readonly string[] => {
  const [old, fresh] = [part(before, 'fields'), part(after, 'fields')]
  const names = new Set([
    ...Object.keys(isRecord(old) ? old : {}),
    ...Object.keys(isRecord(fresh) ? fresh : {})
  ])
  return [...names].flatMap((name) => {
    const [from, to] = [textOf(part(old, name)), textOf(part(fresh, name))]
    const field = say(`web.customerField.${name}`)
    if (from === to) return []
    if (to === null) return [say('followup.web.change.emptied', { field, from: from ?? '' })]
    return from === null
      ? [say('followup.web.change.filled', { field, to })]
      : [say('followup.web.change.field', { field, from, to })]
  })
}

const partText = ({ change, before, after }: Change, say: Say): readonly string[] => {
  const verb = before === null ? 'added' : after === null ? 'removed' : 'changed'
  const lines = verb === 'removed' ? [] : fieldLines(before, after, say)
  return [say(`followup.web.change.${change}.${verb}`), ...lines]
}

const createdText = ({ after }: Change, say: Say): readonly string[] => {
  const origin = textOf(part(after, 'origin')) ?? 'entry'
  const grade = textOf(part(after, 'grade'))
  const created = say(`followup.web.change.created.${origin}`)
  return [grade === null ? created : say('followup.web.change.created.grade', { created, grade })]
}

const namedText = (
  kind: 'strategy' | 'owner',
  from: unknown,
  to: unknown,
  nameOf: (id: string) => string | undefined,
  say: Say
): readonly string[] => {
  const none = say('followup.web.none')
  const named = (value: unknown): string | undefined => {
    const id = textOf(value)
    return id === null ? none : nameOf(id)
  }
  const [old, fresh] = [named(from), named(to)]
  if (fresh === undefined) return [say(`followup.web.change.${kind}`)]
  return old === undefined || old === none
    ? [say(`followup.web.change.${kind}.to`, { to: fresh })]
    : [say(`followup.web.change.${kind}.fromTo`, { from: old, to: fresh })]
}

const stateText = ({ after }: Change, say: Say): readonly string[] => {
  const state = textOf(part(after, 'state'))
  return [state === null ? say('followup.web.change.state') : say(`followup.web.change.state.${state}`)]
}

/** What somebody said of a finding (COL-18): how he knows, or that it does not matter. */
const findingText = ({ after }: Change, say: Say): readonly string[] => {
  const field = say(`web.customerField.${textOf(part(after, 'field')) ?? 'name'}`)
  const way = textOf(part(after, 'way'))
  const verdict = textOf(part(after, 'verdict')) ?? 'confirmed'
  return [
    say(`cleaning.web.change.${verdict}`, {
      field,
      way: way === null ? '' : say(`cleaning.web.way.${way}`)
    })
  ]
}

/** What changed of a customer, as sentences; a field says what it was and what it is. */
export const changeTexts = (change: Change, names: Names, say: Say): readonly string[] => {
  const { before, after } = change
  switch (change.change) {
    case 'created':
      return createdText(change, say)
    case 'grade':
      return gradeText(change, say)
    case 'tags': {
      const lines = tagsText(change, names.word, say)
      return lines.length > 0 ? lines : [say('followup.web.change.tags')]
    }
    case 'tagMark':
      return markText(change, names.word, say)
    case 'fields': {
      const lines = fieldLines(before, after, say)
      return lines.length > 0 ? lines : [say('followup.web.change.fields')]
    }
    case 'contact':
    case 'need':
      return partText(change, say)
    case 'strategy':
      return namedText('strategy', part(before, 'strategy'), part(after, 'strategy'), names.strategy, say)
    case 'owner':
      return namedText('owner', part(before, 'ownerId'), part(after, 'ownerId'), names.person, say)
    case 'state':
      return stateText(change, say)
    case 'finding':
      return findingText(change, say)
    default:
      return [say('followup.web.change.fields')]
  }
}
