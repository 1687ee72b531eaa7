import { describe, expect, test } from 'vitest'
import type { FieldSource, FieldSources } from '#contracts/customers'
import { unknownTag, whatToAsk, type Asking, type Known } from './what-to-ask.ts'

const at = (day: string): string => `${day}T02:00:00.000Z`
const source = { kind: 'import' as const, at: at('2025-06-01'), by: null, list: null, of: null }
const confirmed = (day: string): FieldSource => ({
  source,
  confirmed: { at: at(day), by: null, way: null, note: null },
  others: []
})
const contact = (id: string, name: string, isPrimary: boolean, sources: FieldSources = {}) => ({
  id,
  isPrimary,
  state: 'active' as const,
  role: null,
  roleStated: false,
  fields: { contactName: { text: name, raw: null }, mobile: { text: null, raw: null, masked: true } },
  sources
})
const [li, wang, cutting] = [
  '01900000-0000-7000-8000-000000000001',
  '01900000-0000-7000-8000-000000000002',
  '01900000-0000-7000-8000-000000000003'
]
const known: Known = {
  source,
  sources: {},
  fields: {
    name: { text: '苏州恒达零部件有限公司', raw: null },
    creditCode: { text: '91320505MA1XXXXX0X', raw: null },
    foundedOn: { text: '2016-03-05', raw: null },
    employees: { text: '800人', raw: null },
    revenue: { text: null, raw: null, masked: true },
    growthPoint: { text: '新能源', raw: null }
  },
  contacts: [contact(li, '李经理', true), contact(wang, '王工', false)],
  needs: [
    {
      id: cutting,
      state: 'open',
      pains: [],
      wants: [],
      fields: { needDescription: { text: '切割设备', raw: null }, budget: { text: '30万', raw: null } },
      sources: {}
    }
  ],
  tagMarks: [],
  tags: [
    {
      tag: '规模-中型',
      namespace: '规模',
      value: '中型',
      dimension: 'base',
      origin: 'rule',
      because: { text: '', rule: null, facts: [{ fact: 'customer.employees', label: '', value: '' }] }
    }
  ]
}
const asking: Asking = {
  today: '2026-03-02',
  isHigh: false,
  cycles: {
    fileHighValueDays: 30,
    fileOtherDays: 90,
    needsDays: 180,
    lightCheckAfterDays: 365,
    triggers: [],
    source: 'S0'
  },
  light: false,
  triggers: [],
  unknown: {},
  weightOf: (field) => (field === 'employees' ? 3 : 1),
  dayOf: (instant) => instant.slice(0, 10)
}
const askedOf = (file: Known, options: Partial<Asking> = {}): readonly string[] =>
  whatToAsk(file, { ...asking, ...options }).map(({ partId, fields }) => partId ?? fields[0]?.key ?? '')

describe('a review asks', () => {
  test('what has grown old and may change, people and needs first; never a code or a founding day, nor what is masked', () => {
    expect(askedOf(known)).toEqual([li, wang, cutting, 'employees', 'growthPoint'])
  })

  test.each<[string, Known, Partial<Asking>, readonly string[]]>([
    [
      'nothing of what somebody confirmed lately',
      {
        ...known,
        sources: { employees: confirmed('2026-02-20'), growthPoint: confirmed('2026-02-20') },
        contacts: [contact(li, '李经理', true, { contactName: confirmed('2026-02-20') })],
        needs: []
      },
      {},
      []
    ],
    [
      'what changes quickly each cycle, what changes slowly each half-year',
      {
        ...known,
        sources: { employees: confirmed('2025-12-20'), growthPoint: confirmed('2025-12-01') },
        contacts: [],
        needs: []
      },
      { isHigh: true },
      ['growthPoint']
    ],
    [
      'not again in the same cycle what nobody knew',
      known,
      { unknown: { employees: '2026-02-10', [li]: '2026-02-10' } },
      [wang, cutting, 'growthPoint']
    ],
    ['after a silent year only whether the contact is still there', known, { light: true }, [li]]
  ])('%s', (_, file, options, expected) => {
    expect(askedOf(file, options)).toEqual(expected)
  })

  test('what a major change puts in question at once, even where nothing is written', () => {
    const fresh: Known = {
      ...known,
      source: { ...source, at: at('2026-02-27') }
    }
    expect(askedOf(fresh)).toEqual([])
    expect(askedOf(fresh, { triggers: [{ kind: '对接人走了', key: 'contactLeft' }] })).toEqual([li, wang])
    expect(askedOf(fresh, { triggers: [{ kind: '流失', key: 'lost' }] })).toEqual([
      cutting,
      'satisfaction',
      'lostReason'
    ])
    expect(askedOf(fresh, { triggers: [{ kind: '自定义的变化', key: null }] })).toEqual([li, wang, cutting])
  })

  test('with the tags that follow from it, and since when it stands', () => {
    const [employees] = whatToAsk(known, asking).filter(({ fields }) => fields[0]?.key === 'employees')
    expect(employees).toMatchObject({ tags: ['规模-中型'], ageDays: 274 })
  })
})

describe('what people said of tags is asked', () => {
  const mark = (tag: string, day: string, until: string | null) => ({
    tag,
    kind: 'pin' as const,
    by: null,
    at: at(day),
    until,
    reason: null
  })
  const askedOf = (tagMarks: Known['tagMarks'], more: Partial<Asking> = {}) =>
    whatToAsk({ ...known, tagMarks }, { ...asking, ...more }).flatMap((one) =>
      one.mark ? [one.mark.tag] : []
    )

  test.each([
    ['when it will end before the next review', mark('价值等级-高', '2026-02-20', '2026-03-20'), true],
    ['not when it ends long after', mark('价值等级-高', '2026-02-20', '2026-12-31'), false],
    ['when it was said half a year ago (S4)', mark('价值等级-高', '2025-08-01', null), true],
    ['not when it was said lately', mark('价值等级-高', '2026-02-20', null), false]
  ])('%s', (_, tagMark, isAsked) => {
    expect(askedOf([tagMark])).toEqual(isAsked ? ['价值等级-高'] : [])
  })

  test('by itself: a pinned tag follows from no field, and a size that is the head count is not asked beside it', () => {
    const fields = {
      tags: { text: '新客户', raw: null },
      employees: { text: '25人', raw: null },
      size: { text: '25人', raw: null }
    }
    const said = (tag: string) => ({
      tag,
      namespace: '潜力',
      value: tag.slice(3),
      dimension: 'value' as const,
      origin: 'manual' as const,
      because: { text: '', rule: null, facts: [] }
    })
    const asked = whatToAsk(
      {
        ...known,
        fields,
        tags: [said('潜力-新客户'), said('潜力-标杆')],
        tagMarks: [mark('潜力-标杆', '2026-02-20', '2026-03-20')]
      },
      { ...asking, today: '2026-08-01' }
    ).filter(({ kind }) => kind === 'field')
    expect(asked.map(({ fields: [field], tags }) => [field?.key, tags])).toEqual(
      expect.arrayContaining([['tags', ['潜力-新客户']]])
    )
    expect(asked.map(({ fields: [field] }) => field?.key)).toContain('employees')
    expect(asked.map(({ fields: [field] }) => field?.key)).not.toContain('size')
  })

  test('the nearest end first, three at most; kept, it holds for another half year', () => {
    const marks = [
      mark('甲-一', '2025-01-01', null),
      mark('甲-二', '2025-06-01', '2026-03-30'),
      mark('甲-三', '2025-06-01', '2026-03-10'),
      mark('甲-四', '2025-02-01', null)
    ]
    expect(askedOf(marks)).toEqual(['甲-三', '甲-二', '甲-一'])
    const asked = whatToAsk({ ...known, tagMarks: marks }, asking)
    expect(asked.map((one) => one.mark?.keptUntil).filter((until) => until !== undefined)).toEqual([
      '2026-08-29',
      '2026-08-29',
      null
    ])
  })

  test('what nobody knew last time rests for a cycle', () => {
    const marks = [mark('甲-一', '2025-01-01', null)]
    expect(askedOf(marks, { unknown: { [unknownTag('甲-一')]: '2026-03-01' } })).toEqual([])
    expect(askedOf(marks, { unknown: { [unknownTag('甲-一')]: '2025-11-01' } })).toEqual(['甲-一'])
  })
})
