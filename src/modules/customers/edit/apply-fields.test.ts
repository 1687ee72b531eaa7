import { describe, expect, test } from 'vitest'
import type { FieldChanges } from '#contracts/customers'
import { rowsOf } from '../core/apart.ts'
import { nothingRecorded, type StoredFile } from '../core/stored.ts'
import { fileOf } from '../core/together.ts'
import { applyFields, isIdentified, textsOf } from './apply-fields.ts'
import { changedTexts } from './changed-texts.ts'
import { readFields, type Texts } from './read-fields.ts'

const today = '2026-03-02'
const later = '2026-06-01'
let count = 0
const newId = (): string => `id${++count}`
const stored = (texts: Texts): StoredFile => rowsOf(readFields(texts, today), today, newId)
const edited = (file: StoredFile, changes: FieldChanges, day = later): StoredFile =>
  applyFields(file, changedTexts(textsOf(file), changes), { recorded: nothingRecorded, today: day, newId })

describe('a field is changed by its text', () => {
  const hengda = stored({
    name: '恒达汽车零部件有限公司',
    size: '中型(员工800人, 年营收2亿)',
    timeline: '3个月内',
    contactName: '张伟',
    mobile: '13800138000',
    painPoints: '生产设备效率低'
  })

  test('and read as an import reads it', () => {
    const file = fileOf(edited(hengda, { revenue: '5000万', email: 'Zhang@hengda.cn' }), { today: later })
    expect(file.revenue).toMatchObject({ min: 5_000_000_000, max: 5_000_000_000 })
    expect(file.contacts[0]).toMatchObject({ name: '张伟', email: 'zhang@hengda.cn' })
    expect(file.raw).toMatchObject({ revenue: '5000万', mobile: '13800138000' })
  })

  test('what is relative to the day it was said on stays as it was', () => {
    expect(edited(hengda, { urgency: '4' }).needs[0]?.need).toMatchObject({
      timeline: hengda.needs[0]?.need.timeline,
      urgency: 4
    })
  })

  test('a text that is taken away takes with it what followed from it, and only that', () => {
    const without = edited(hengda, { size: null })
    expect(without.profile).toMatchObject({ employees: null, revenue: null, statedSize: null })
    expect(without.profile.industryCode).toBe(hengda.profile.industryCode)
    expect('size' in without.profile.raw).toBe(false)
  })

  test('what was read under a header with a unit keeps its meaning', () => {
    const list: StoredFile = {
      ...stored({ name: '甲', registeredCapital: '500' }),
      profile: {
        ...stored({ name: '甲', registeredCapital: '500' }).profile,
        registeredCapital: { min: 5e8, max: 5e8, approx: false, currency: 'CNY' }
      }
    }
    expect(edited(list, { website: 'a.cn' }).profile.registeredCapital?.min).toBe(5e8)
  })

  test('a first contact and a first need are made when there is none', () => {
    const file = edited(stored({ name: '甲公司' }), { mobile: '13800138000', budget: '50万' })
    expect(file.contacts).toHaveLength(1)
    expect(file.contacts[0]).toMatchObject({ isPrimary: true, raw: { mobile: '13800138000' } })
    expect(file.needs[0]?.need.budget?.min).toBe(50_000_000)
  })

  test('what is not understood is said, until it is', () => {
    const unclear = edited(hengda, { revenue: '很多很多' })
    expect(unclear.profile.unclear.map(({ field }) => field)).toContain('revenue')
    expect(edited(unclear, { revenue: '3亿' }).profile.unclear.map(({ field }) => field)).not.toContain(
      'revenue'
    )
  })

  test('a contact of a further column keeps its other number when one is added', () => {
    const file = stored({ name: '甲', contactName: '李', mobile: '13800138000' })
    const bare = { ...file, contacts: file.contacts.map((one) => ({ ...one, raw: {} })) }
    const phones = edited(bare, { phone: '021-62345678' }).contacts[0]?.contact.phones
    expect(phones?.map(({ kind }) => kind).sort()).toEqual(['landline', 'mobile'])
  })

  test('sums are stated on the day they are written', () => {
    const file = edited(hengda, { orderAmount12m: '60万', contacts30d: '3' })
    expect(file.history).toMatchObject({ ordersOn: later, interactionsOn: later })
    expect(file.history.orders.amount12mFen).toBe(60_000_000)
  })

  test('only what really changes is told', () => {
    const texts = textsOf(hengda)
    expect(changedTexts(texts, { contactName: ' 张伟 ', note: '', website: 'x.cn', size: null })).toEqual({
      before: { website: null, size: '中型(员工800人, 年营收2亿)' },
      after: { website: 'x.cn', size: null }
    })
  })

  test('a customer without name, code or contact is nobody', () => {
    expect(isIdentified(edited(stored({ name: '甲' }), { name: null }))).toBe(false)
    expect(isIdentified(edited(hengda, { name: null }))).toBe(true)
  })
})
