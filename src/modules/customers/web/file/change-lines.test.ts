import { describe, expect, test } from 'vitest'
import type { GradeChange } from '#contracts/grading'
import { changeLines } from './change-lines.ts'

const at = '2026-11-22T02:00:00.000Z'
const say = (code: string, params: Readonly<Record<string, string | number>> = {}): string =>
  [code.replace(/^(web|grading)\.(web|customer|portrait)\./, ''), ...Object.values(params)].join(' ')

const change = (more: Partial<GradeChange>): GradeChange => ({
  id: '1',
  customer: { id: 'c', name: '恒达' },
  owner: null,
  origin: 'request',
  from: 'B',
  to: 'A',
  state: 'effective',
  because: null,
  comment: '要上三期项目',
  quarter: '2026Q4',
  until: null,
  requestedBy: { id: 'm', name: '小李' },
  requestedAt: at,
  decidedBy: null,
  decidedAt: null,
  decisionComment: null,
  can: { decide: false, revoke: false },
  ...more
})

const lines = (
  entry: Readonly<{ kind: string; before: unknown; after: unknown }>,
  grades: GradeChange[] = []
) =>
  changeLines({ at, ...entry }, say, {
    strategyOf: (id) => id,
    grades,
    nameOfPart: (id) => `(${id})`,
    amountOf: (fen) => `${fen / 1_000_000}万`
  })

describe('a change of grade stands with what was written of it', () => {
  const rise = { kind: 'grade', before: { grade: 'B' }, after: { grade: 'A', via: 'request' } }
  const manager = { decidedBy: { id: 'w', name: '王经理' }, decidedAt: at }
  test.each<[string, object, Partial<GradeChange>, string]>([
    ['a request with its comment', rise, {}, 'origin.request 2026Q4 · 小李 · change.quoted 要上三期项目'],
    [
      'an override with its end',
      rise,
      { origin: 'override', until: '2026-12-31', comment: '停产整顿' },
      'origin.override 2026Q4 · 小李 · until 2026-12-31 · change.quoted 停产整顿'
    ],
    [
      'a proposal that was approved, with both words',
      { kind: 'grade', before: { grade: 'A' }, after: { grade: 'B', via: 'approve' } },
      {
        ...manager,
        origin: 'quarter',
        from: 'A',
        to: 'B',
        state: 'approved',
        comment: null,
        requestedBy: null,
        requestedAt: '2026-10-01T00:00:00.000Z',
        decisionComment: '订单确实少了'
      },
      'origin.quarter 2026Q4 · state.approved · 王经理 · change.quoted 订单确实少了'
    ],
    [
      'a request that was taken back later',
      rise,
      { ...manager, state: 'revoked', decidedAt: '2026-12-01T00:00:00.000Z', decisionComment: '没有合同' },
      'origin.request 2026Q4 · 小李 · change.quoted 要上三期项目'
    ],
    [
      'an upgrade that was taken back',
      { kind: 'grade', before: { grade: 'A' }, after: { grade: 'B', via: 'revoke' } },
      {
        ...manager,
        state: 'revoked',
        comment: null,
        requestedAt: '2026-10-01T00:00:00.000Z',
        decisionComment: '没有合同'
      },
      'origin.request 2026Q4 · 小李 · state.revoked · 王经理 · change.quoted 没有合同'
    ]
  ])('%s', (_, entry, more, why) => {
    const [line] = lines(entry as typeof rise, [change({ id: '2', requestedAt: 'another' }), change(more)])
    expect(line?.why).toBe(why)
  })

  test('one that the rules moved by themselves has no words, one of the rules alone says so', () => {
    expect(lines(rise)).toEqual([{ label: 'change.grade', before: 'B', after: 'A', why: '' }])
    const computed = {
      kind: 'grade',
      before: { grade: 'A', computed: 'A' },
      after: { grade: 'A', computed: 'B' }
    }
    expect(lines(computed)).toEqual([{ label: 'change.computed', before: 'A', after: 'B' }])
  })
})

test('what was said of a tag stands with its reason and its last day', () => {
  const mark = { tag: '风险-竞争对手渗透', kind: 'pin', until: '2026-12-31', reason: '亲眼看见' }
  expect(lines({ kind: 'tagMark', before: { marks: [] }, after: { marks: [mark] } })).toEqual([
    { label: 'change.pin', before: '', after: mark.tag, why: 'until 2026-12-31 · change.quoted 亲眼看见' }
  ])
  expect(lines({ kind: 'tagMark', before: { marks: [mark] }, after: { marks: [] } })).toEqual([
    { label: 'change.back', before: '', after: mark.tag, why: '' }
  ])
})

test.each<[string, Readonly<{ kind: string; before: unknown; after: unknown }>, readonly string[]]>([
  [
    'a contact who came',
    { kind: 'contact', before: null, after: { id: 'li', fields: { contactName: '李总' } } },
    ['change.contact:  → (li)']
  ],
  [
    'one who was taken away',
    { kind: 'contact', before: { id: 'li', fields: { contactName: '李总' } }, after: null },
    ['change.contact: (li) → change.taken']
  ],
  [
    'one who left, with another phone',
    {
      kind: 'contact',
      before: { id: 'li', fields: { mobile: '1' }, state: 'active' },
      after: { id: 'li', fields: { mobile: '2' }, state: 'left' }
    },
    ['(li) · web.customerField.mobile: 1 → 2', '(li): contact.state.active → contact.state.left']
  ],
  [
    'one who became the primary one',
    {
      kind: 'contact',
      before: { id: 'li', fields: {}, state: 'active' },
      after: { id: 'li', fields: {}, state: 'active', isPrimary: true }
    },
    ['(li):  → contact.isPrimary']
  ],
  [
    'an order',
    { kind: 'order', before: null, after: { id: 'o', orderedOn: '2026-03-01', amountFen: 60_000_000 } },
    ['change.order:  → 2026-03-01 · 60万']
  ],
  [
    'an order that was taken away',
    { kind: 'order', before: { id: 'o', orderedOn: '2026-03-01', amountFen: 60_000_000 }, after: null },
    ['change.order: 2026-03-01 · 60万 → change.taken']
  ],
  ['an order that is hidden', { kind: 'order', before: null, after: null }, ['change.order:  → ']],
  [
    'another owner',
    { kind: 'owner', before: { ownerId: '1', name: '小李' }, after: { ownerId: null } },
    ['change.owner: 小李 → change.nobody']
  ]
])('%s is told by name', (_, entry, told) => {
  expect(lines(entry).map(({ label, before, after }) => `${label}: ${before} → ${after}`)).toEqual(told)
})
