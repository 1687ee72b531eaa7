import { AppError } from '#kernel/app-error'
import type { CustomFieldDefinition } from '#contracts/playbook'
import { customFactOf, customFieldsOf, readCustomValue, type CustomValue } from '#core/playbook'
import { joinSql, sql, trustedSql, type Sql } from '#platform/database'
import { NONE } from '../../contract.ts'
import { customExpression } from '../../facts/custom-columns.ts'
import { maskedQuestion, type Asking } from './asking.ts'

const RANGE = '..'

const isRanged = ({ type }: CustomFieldDefinition): boolean =>
  type === 'number' || type === 'amount' || type === 'date'

const valueOf = (field: CustomFieldDefinition, text: string): CustomValue => {
  const read = readCustomValue(field, text)
  if (!read.ok) throw new AppError('invalid', read.code, read.params, 'custom')
  return read.value
}

/** `10万..50万`, both ends included; an end may be open. */
const within = (field: CustomFieldDefinition, text: string): Sql => {
  const [from = '', to = ''] = text.split(RANGE).map((end) => end.trim())
  const place = trustedSql(customExpression('f', field))
  const type = trustedSql(field.type === 'date' ? 'date' : field.type === 'amount' ? 'bigint' : 'float8')
  const ends = [
    ...(from === '' ? [] : [sql`${place} >= ${valueOf(field, from)}::${type}`]),
    ...(to === '' ? [] : [sql`${place} <= ${valueOf(field, to)}::${type}`])
  ]
  return ends.length === 0 ? sql`${place} is not null` : sql`(${joinSql(ends, ' and ')})`
}

/** One choice of a field, in a form that the index of the choices serves. */
const chosen = (field: CustomFieldDefinition, text: string): Sql => {
  if (text === NONE) return sql`${trustedSql(customExpression('f', field))} is null`
  if (isRanged(field) && text.includes(RANGE)) return within(field, text)
  const value = valueOf(field, text)
  return sql`f.custom @> ${JSON.stringify({ [field.key]: value })}::jsonb`
}

/**
 * Filters by fields that the team defined: `port:北仑` and `port:镇海` are either, `vip:是` beside them is both. Refused
 * where there is no such field, where it is masked, and where a value is none of its type.
 */
export const customConditions = (asked: readonly string[], { playbook, hidden }: Asking): readonly Sql[] => {
  if (asked.length === 0) return []
  const fields = new Map(
    (playbook === null ? [] : customFieldsOf(playbook, 'customer')).map((field) => [field.key, field])
  )
  const pieces = new Map<string, Sql[]>()
  for (const one of asked) {
    const at = one.indexOf(':')
    const key = one.slice(0, at)
    const field = fields.get(key)
    if (field === undefined) throw new AppError('invalid', 'customers.noSuchField', { field: key }, 'custom')
    if (hidden.facts.has(customFactOf(field))) throw maskedQuestion('custom')
    const known = pieces.get(key) ?? []
    known.push(chosen(field, one.slice(at + 1)))
    pieces.set(key, known)
  }
  return [...pieces.values()].map((either) => sql`(${joinSql(either, ' or ')})`)
}
