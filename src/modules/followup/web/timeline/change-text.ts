import type { TimelineEntry } from '#contracts/followup'
import type { Say } from '#ui'

type Change = Extract<TimelineEntry, { kind: 'change' }>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null

const listOf = (value: unknown): string =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('、') : ''

const part = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined)

const gradeText = ({ before, after }: Change, say: Say): string => {
  const none = say('followup.web.none')
  const pair = (key: string) => ({
    from: textOf(part(before, key)) ?? none,
    to: textOf(part(after, key)) ?? none
  })
  const inForce = pair('grade')
  return inForce.from === inForce.to
    ? say('followup.web.change.computedGrade', pair('computed'))
    : say('followup.web.change.grade', inForce)
}

const tagsText = ({ before, after }: Change, say: Say): string =>
  [['added', listOf(part(after, 'added'))] as const, ['removed', listOf(part(before, 'removed'))] as const]
    .filter(([, tags]) => tags !== '')
    .map(([kind, tags]) => say(`followup.web.change.tags.${kind}`, { tags }))
    .join(' ')

const fieldsText = ({ before, after }: Change, say: Say): string => {
  const [old, fresh] = [part(before, 'fields'), part(after, 'fields')]
  if (!isRecord(fresh)) return say('followup.web.change.fields')
  return Object.entries(fresh)
    .map(([field, value]) => {
      const from = textOf(part(old, field))
      const name = say(`web.customerField.${field}`)
      const to = textOf(value) ?? say('followup.web.none')
      return from === null ? `${name}：${to}` : `${name}：${from} → ${to}`
    })
    .join('；')
}

/** What changed of a customer, as a sentence. */
export const changeText = (change: Change, say: Say): string => {
  switch (change.change) {
    case 'grade':
      return gradeText(change, say)
    case 'tags':
      return tagsText(change, say)
    case 'fields':
      return fieldsText(change, say)
    default:
      return say(`followup.web.change.${change.change}`)
  }
}
