import { describe, expect, test } from 'vitest'
import { yuan } from '../../../testing/customer-file.ts'
import { plannedSide } from '../testing/sides.ts'
import { planMerge } from './plan-merge.ts'
import { suggestUnit } from './suggest.ts'
import { mergeUnits } from './units.ts'

const phone = (e164: string) => ({ e164, extension: null, kind: 'mobile', provinces: [] }) as const
const unitOf = (key: string) => mergeUnits.find((unit) => unit.key === key) ?? mergeUnits[0]
const chosen = { fields: {}, owner: 'survivor' } as const

describe('which value is suggested to stay', () => {
  const full = { name: '宁波恒达汽车零部件有限公司' }
  const short = { name: '恒达汽车零部件' }
  const newer = { updatedAt: '2026-05-01T00:00:00.000Z' }
  test.each([
    ['the only one', 'website', {}, { website: 'hengda.cn' }, {}, {}, 'merged', 'only'],
    ['either where both say the same', 'name', full, full, {}, newer, 'survivor', 'same'],
    ['the fuller name', 'name', short, full, newer, {}, 'merged', 'fuller'],
    [
      'the one that verification has nothing against',
      'creditCode',
      { creditCode: '91330200144052833A' },
      { creditCode: '913302001440528339' },
      newer,
      { doubted: new Set(['creditCode' as const]) },
      'survivor',
      'verified'
    ],
    [
      'the one of the record changed last',
      'revenue',
      { revenue: yuan(1_000_000) },
      { revenue: yuan(2_000_000) },
      {},
      newer,
      'merged',
      'newer'
    ],
    [
      'that nobody is to be contacted, whatever is newer',
      'optOut',
      { optedOut: true },
      { optedOut: false },
      {},
      newer,
      'survivor',
      'safer'
    ]
  ] as const)('%s', (_, key, a, b, moreA, moreB, side, reason) => {
    const unit = unitOf(key)
    expect(unit && suggestUnit(plannedSide(a, 'a', moreA), plannedSide(b, 'b', moreB), unit)).toEqual({
      side,
      reason
    })
  })
})

describe('two customers made one', () => {
  const survivor = plannedSide(
    {
      name: '宁波恒达汽车零部件有限公司',
      creditCode: '91330200144052833A',
      contacts: [{ name: '王总', phones: [phone('+8613800000001')] }],
      needs: [{ type: '采购' }],
      manualTags: ['渠道-展会'],
      note: '老客户',
      custom: { 备注2: 'A', 仓库: '北仑' },
      raw: { name: '宁波恒达汽车零部件有限公司', note: '老客户' }
    },
    'a',
    { ownerId: 'wang' }
  )
  const merged = plannedSide(
    {
      name: '恒达汽配',
      shortName: '恒达',
      creditCode: '913302001440528339',
      formerNames: ['宁波恒达机械厂'],
      contacts: [
        { name: '王建国', phones: [phone('+8613800000001'), phone('+8613900000002')], email: 'w@h.cn' },
        { name: '李芳' }
      ],
      needs: [{ type: '售后' }],
      manualTags: ['渠道-老客户介绍'],
      note: '要发票',
      custom: { 备注2: 'B', 车型: '重卡' }
    },
    'b',
    { ownerId: 'li', formerCodes: ['OLD'] }
  )

  test('the survivor keeps its own, and is known by every name and code that either had', () => {
    const { stored, formerCodes, ownerId } = planMerge(survivor, merged, chosen)
    expect(stored.name).toBe('宁波恒达汽车零部件有限公司')
    expect(stored.shortName).toBe('恒达')
    expect(stored.profile.formerNames).toEqual(['恒达汽配', '宁波恒达机械厂'])
    expect(formerCodes).toEqual(['OLD', '913302001440528339'])
    expect(ownerId).toBe('wang')
  })

  test('what was chosen stays, and the name that is given up becomes a former one', () => {
    const plan = planMerge(survivor, merged, {
      fields: { name: 'merged', creditCode: 'merged' },
      owner: 'merged'
    })
    expect(plan.stored.name).toBe('恒达汽配')
    expect(plan.stored.nameKey).toBe(merged.stored.nameKey)
    expect(plan.stored.profile.formerNames).toEqual(['宁波恒达汽车零部件有限公司', '宁波恒达机械厂'])
    expect(plan.formerCodes).toEqual(['OLD', '91330200144052833A'])
    expect(plan.stored.profile.note).toBe('老客户\n要发票')
    expect(plan.ownerId).toBe('li')
  })

  test('one person is one contact with all numbers; others and all needs come along', () => {
    const { stored, united, movedContacts, movedNeeds } = planMerge(survivor, merged, chosen)
    expect(united).toEqual([{ kept: 'a1', gone: 'b1' }])
    expect(stored.contacts.map(({ contact }) => contact.name)).toEqual(['王建国', '李芳'])
    expect(stored.contacts[0]?.contact.phones.map(({ e164 }) => e164)).toEqual([
      '+8613800000001',
      '+8613900000002'
    ])
    expect(movedContacts).toEqual(['b2'])
    expect(movedNeeds).toEqual(['b3'])
    expect(stored.needs.map(({ need }) => need.type)).toEqual(['采购', '售后'])
  })

  test('tags and own columns of both are there; where a column differs, both texts are', () => {
    const { profile } = planMerge(survivor, merged, chosen).stored
    expect(profile.manualTags).toEqual(['渠道-展会', '渠道-老客户介绍'])
    expect(profile.custom).toEqual({ 备注2: 'A', '备注2（恒达汽配）': 'B', 仓库: '北仑', 车型: '重卡' })
  })
})

describe('where fields come from after a merge', () => {
  const begun = { kind: 'import', at: '2026-02-01T00:00:00.000Z', id: 'list-1' } as const
  const a = {
    name: '恒达汽车零部件',
    revenue: yuan(50_000_000),
    raw: { name: '恒达汽车零部件', revenue: '5000万' }
  }
  const b = {
    name: '恒达零部件',
    revenue: yuan(80_000_000),
    website: 'hengda.cn',
    raw: { name: '恒达零部件', revenue: '8000万', website: 'hengda.cn' }
  }
  const survivor = plannedSide(a, 'a', { begun })
  const merged = plannedSide(b, 'b')
  const ofMerged = { ...merged.begun, of: '恒达零部件' }

  test('what both say stands side by side, as long as nobody has chosen', () => {
    const { traces } = planMerge({ ...survivor, updatedAt: '2026-04-01' }, merged, chosen).stored.profile
    expect(traces).toEqual({
      revenue: { others: [{ ...ofMerged, text: '8000万' }] },
      website: { from: ofMerged }
    })
  })
  test('what somebody chose is the one voice, told as that of the customer it was said of', () => {
    const choices = { fields: { revenue: 'merged', website: 'survivor' }, owner: 'survivor' } as const
    expect(planMerge(survivor, merged, choices).stored.profile.traces).toEqual({
      revenue: { from: ofMerged }
    })
  })
})

test('fields that the team defined are chosen one by one, those of one person come together', () => {
  const contact = { name: '王建国', phones: [phone('+8613800000001')] }
  const survivor = plannedSide(
    {
      contacts: [{ ...contact, custom: { 'contact.custom.birthday': '1980-05-01' } }],
      raw: { 'custom.fleet': '30', 'custom.port': '北仑' }
    },
    'a'
  )
  const merged = plannedSide(
    {
      contacts: [{ ...contact, custom: { 'contact.custom.hobby': '钓鱼' } }],
      raw: { 'custom.fleet': '80', 'custom.vip': '是' }
    },
    'b'
  )
  const { stored } = planMerge(survivor, merged, { ...chosen, fields: { 'custom.fleet': 'merged' } })
  expect(stored.profile.raw).toEqual({ 'custom.fleet': '80', 'custom.port': '北仑', 'custom.vip': '是' })
  expect(stored.contacts.map((one) => one.contact.custom)).toEqual([
    { 'contact.custom.birthday': '1980-05-01', 'contact.custom.hobby': '钓鱼' }
  ])
})
