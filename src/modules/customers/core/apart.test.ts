import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { customerFile, heads, yuan } from '../../../testing/customer-file.ts'
import { fieldKeys, type CustomerFile } from '../contract.ts'
import { rowsOf } from './apart.ts'
import {
  contactOfJson,
  contactToJson,
  historyOfJson,
  historyToJson,
  needOfJson,
  needToJson,
  profileOfJson,
  profileToJson,
  writtenOfJson
} from './stored-json.ts'
import { storableJson } from './sparse.ts'
import type { StoredFile } from './stored.ts'
import { fileOf } from './together.ts'

const today = '2026-03-02'
const counter = () => {
  let count = 0
  return () => String(++count).padStart(4, '0')
}

/** To the tables' JSON and back, as a database does it. */
const throughJson = <T>(value: T): T => JSON.parse(storableJson(value)) as T
const stored = (file: StoredFile): StoredFile => ({
  ...file,
  profile: profileOfJson(throughJson(profileToJson(file.profile))),
  history: historyOfJson(throughJson(historyToJson(file.history))),
  contacts: file.contacts.map((one) => {
    const json = throughJson(contactToJson(one.contact, one))
    return { ...one, contact: contactOfJson(json), ...writtenOfJson(json) }
  }),
  needs: file.needs.map((one) => {
    const json = throughJson(needToJson(one.need, one))
    return { ...one, need: needOfJson(json), ...writtenOfJson(json) }
  })
})

/** Which customer an unclear field came first for is no information; the rest is compared as it is. */
const comparable = (file: CustomerFile): CustomerFile => ({
  ...file,
  unclear: [...file.unclear].sort((a, b) => (a.field < b.field ? -1 : 1))
})

const text = fc.option(fc.string({ minLength: 1, maxLength: 8 }), { nil: null })
const number = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null })
const flag = fc.option(fc.boolean(), { nil: null })
const texts = fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 3 })
const field = fc.constantFrom(...fieldKeys)

const files = fc
  .record({
    name: text,
    nameKey: text,
    creditCode: text,
    formerNames: texts,
    industryCode: text,
    employees: fc.option(
      fc.integer({ min: 1, max: 9999 }).map((count) => heads(count)),
      { nil: null }
    ),
    revenue: fc.option(
      fc.integer({ min: 1, max: 1e9 }).map((amount) => yuan(amount)),
      { nil: null }
    ),
    benchmark: flag,
    satisfaction: number,
    manualTags: texts,
    note: text,
    owner: text,
    custom: fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), fc.string({ maxLength: 4 }), {
      maxKeys: 3
    }),
    raw: fc
      .array(fc.tuple(field, fc.string({ minLength: 1, maxLength: 6 })), { maxLength: 8 })
      .map((pairs) => Object.fromEntries(pairs) as CustomerFile['raw']),
    unclear: fc.uniqueArray(
      fc.record({
        field,
        message: fc.constant({ code: 'collection.value.unknown', params: { text: '?' } }),
        vague: fc.boolean()
      }),
      { maxLength: 3, selector: (one) => one.field }
    ),
    contacts: fc.array(
      fc.record({ name: text, position: text, email: text, attention: texts, wechat: text }),
      {
        maxLength: 3
      }
    ),
    needs: fc.array(fc.record({ painText: text, urgency: number, competitors: texts }), { maxLength: 2 }),
    orders: fc.record({ amount12mFen: number, totalAmountFen: number, count: number, productTypes: texts }),
    interactions: fc.record({ contacts30d: number, answered: flag, stage: text })
  })
  .map((parts) => customerFile(parts))

describe('a customer file in its tables', () => {
  test('is the same file when it is put together again', () => {
    fc.assert(
      fc.property(files, (file) => {
        const again = fileOf(stored(rowsOf(file, today, counter())), { today, place: file.row })
        expect(comparable(again)).toEqual(comparable(file))
      }),
      { numRuns: 500 }
    )
  })

  test('what was written of the first contact lies with that contact', () => {
    const file = customerFile({
      name: '恒达',
      raw: { name: '恒达', mobile: '138', budget: '5万' },
      contacts: [{ name: '张' }, { name: '李' }]
    })
    const rows = rowsOf(file, today, counter())
    expect(rows.contacts.map(({ raw }) => raw)).toEqual([{ mobile: '138' }, {}])
    expect(rows.profile.raw).toEqual({ name: '恒达', budget: '5万' })
  })

  test('a contact who left is no part of the file, the primary one comes first', () => {
    const rows = rowsOf(
      customerFile({ contacts: [{ name: '张' }, { name: '李' }, { name: '王' }] }),
      today,
      counter()
    )
    const changed = rows.contacts.map((one) => ({
      ...one,
      state: one.contact.name === '张' ? ('left' as const) : one.state,
      isPrimary: one.contact.name === '王'
    }))
    const file = fileOf({ ...rows, contacts: changed }, { today })
    expect(file.contacts.map(({ name }) => name)).toEqual(['王', '李'])
  })

  test('texts that no database takes are stored without what it refuses', () => {
    expect(JSON.parse(storableJson({ a: 'x\u0000y', b: '\ud800z', c: '😀', d: '\\u0000' }))).toEqual({
      a: 'xy',
      b: 'z',
      c: '😀',
      d: '\\u0000'
    })
  })
})
