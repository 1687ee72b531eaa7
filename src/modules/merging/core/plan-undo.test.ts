import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoredFile } from '#core/customers'
import { yuan } from '../../../testing/customer-file.ts'
import { plannedSide } from '../testing/sides.ts'
import { planMerge, type PlannedSide } from './plan-merge.ts'
import { planUndo, type MergedFiles } from './plan-undo.ts'
import { mergeUnits } from './units.ts'

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 })
const word = fc.constantFrom('恒达', '宁波恒达', '王伟', '王总', '李强', 'a@h.cn', '展会', '要发票')
const mobile = fc.constantFrom('+8613800000001', '+8613800000002', '+8613900000003')

const contacts = fc.array(
  fc.record({
    name: maybe(word),
    position: maybe(word),
    email: maybe(fc.constantFrom('w@h.cn', 'W@h.cn', 'l@h.cn')),
    phones: fc.array(
      mobile.map((e164) => ({ e164, extension: null, kind: 'mobile' as const, provinces: [] })),
      { maxLength: 2 }
    )
  }),
  { maxLength: 4 }
)

const parts = fc.record({
  name: maybe(word),
  shortName: maybe(word),
  creditCode: maybe(fc.constantFrom('91330200144052833A', '913302001440528339')),
  website: maybe(word),
  note: maybe(word),
  optedOut: maybe(fc.boolean()),
  revenue: maybe(fc.integer({ min: 1, max: 5 }).map((count) => yuan(count * 10_000))),
  provinceCode: maybe(fc.constantFrom('33', '31')),
  formerNames: fc.array(word, { maxLength: 2 }),
  manualTags: fc.array(word, { maxLength: 2 }),
  tagMarks: fc.option(
    fc.array(
      fc.record({
        tag: fc.constantFrom('潜力-样板工厂', '价值等级-中'),
        kind: fc.constantFrom('pin' as const, 'suppress' as const),
        by: fc.constant(null),
        at: fc.constant('2026-03-01T00:00:00.000Z'),
        until: fc.constant(null),
        reason: maybe(word)
      }),
      { minLength: 1, maxLength: 2 }
    ),
    { nil: undefined }
  ),
  contacts,
  needs: fc.array(fc.record({ type: maybe(word), description: maybe(word) }), { maxLength: 3 }),
  orders: fc.record({
    totalAmountFen: maybe(fc.integer({ min: 0, max: 9 })),
    lastOn: maybe(fc.constant('2026-01-02'))
  }),
  interactions: fc.record({ contacts30d: maybe(fc.integer({ min: 0, max: 9 })) }),
  custom: fc.dictionary(fc.constantFrom('仓库', '车型'), word),
  raw: fc.dictionary(fc.constantFrom('name', 'website', 'note', 'revenue', 'mobile', 'needType'), word)
})

const side = (prefix: string): fc.Arbitrary<PlannedSide> => parts.map((one) => plannedSide(one, prefix))
const choices = fc
  .dictionary(
    fc.constantFrom(...mergeUnits.map(({ key }) => key), 'note' as const),
    fc.constantFrom('survivor' as const, 'merged' as const, 'both' as const)
  )
  .map((fields) => ({ fields, owner: 'survivor' as const }))

const filesOf = (
  survivor: PlannedSide,
  merged: PlannedSide,
  plan: ReturnType<typeof planMerge>
): MergedFiles => ({
  survivor: survivor.stored,
  merged: merged.stored,
  result: plan.stored,
  united: plan.united
})

describe('a merge and its way back', () => {
  test('undone at once, both are what they were', () => {
    fc.assert(
      fc.property(side('a'), side('b'), choices, (survivor, merged, chosen) => {
        const plan = planMerge(survivor, merged, chosen)
        const undone = planUndo(filesOf(survivor, merged, plan), plan.stored)
        expect(undone.survivor).toEqual(survivor.stored)
        expect(undone.merged).toEqual(merged.stored)
      })
    )
  })

  test('nothing is lost: every contact, number, need, tag, name and own column of both is in the result', () => {
    fc.assert(
      fc.property(side('a'), side('b'), choices, (survivor, merged, chosen) => {
        const { stored, united, movedContacts, movedNeeds } = planMerge(survivor, merged, chosen)
        const both = [survivor.stored, merged.stored]
        const of = <T>(read: (file: StoredFile) => readonly T[]): readonly T[] => both.flatMap(read)
        const phones = (file: StoredFile) =>
          file.contacts.flatMap(({ contact }) => contact.phones.map(({ e164 }) => e164))
        expect(phones(stored)).toEqual(expect.arrayContaining([...of(phones)]))
        expect([...united.map(({ gone }) => gone), ...movedContacts].sort()).toEqual(
          merged.stored.contacts.map(({ id }) => id).sort()
        )
        expect(stored.needs.map(({ id }) => id).sort()).toEqual(
          of(({ needs }) => needs.map(({ id }) => id)).toSorted()
        )
        expect(movedNeeds).toHaveLength(merged.stored.needs.length)
        expect(stored.profile.manualTags).toEqual(
          expect.arrayContaining([...of(({ profile }) => profile.manualTags)])
        )
        const names = [stored.name, stored.shortName, ...stored.profile.formerNames]
        const were = of(({ name, shortName, profile }) => [name, shortName, ...profile.formerNames])
        expect(names).toEqual(expect.arrayContaining(were.filter((name) => name !== null)))
        expect(Object.values(stored.profile.custom)).toEqual(
          expect.arrayContaining([...of(({ profile }) => Object.values(profile.custom))])
        )
      })
    )
  })

  test('what was changed or entered after the merge stays with the survivor', () => {
    const survivor = plannedSide({ name: '恒达', website: 'a.cn', contacts: [{ name: '王伟' }] }, 'a')
    const merged = plannedSide(
      { name: '宁波恒达', note: '要发票', contacts: [{ name: '李强' }, { name: '王伟', position: '经理' }] },
      'b'
    )
    const plan = planMerge(survivor, merged, { fields: { name: 'merged' }, owner: 'survivor' })
    const [kept, moved] = plan.stored.contacts
    if (!kept || !moved) throw new Error('two contacts')
    const later: StoredFile = {
      ...plan.stored,
      profile: { ...plan.stored.profile, website: 'new.cn' },
      contacts: [
        { ...kept, contact: { ...kept.contact, email: 'w@new.cn' } },
        { ...moved, contact: { ...moved.contact, position: '总监' } },
        { ...moved, id: 'fresh', contact: { ...moved.contact, name: '赵新' } }
      ]
    }
    const undone = planUndo(filesOf(survivor, merged, plan), later)
    expect(undone.survivor.name).toBe('恒达')
    expect(undone.survivor.profile.website).toBe('new.cn')
    expect(undone.survivor.profile.note).toBeNull()
    expect(
      undone.survivor.contacts.map(({ contact }) => [contact.name, contact.position, contact.email])
    ).toEqual([
      ['王伟', null, 'w@new.cn'],
      ['赵新', null, null]
    ])
    expect(undone.merged.contacts.map(({ contact }) => [contact.name, contact.position])).toEqual([
      ['李强', '总监'],
      ['王伟', '经理']
    ])
  })
})
