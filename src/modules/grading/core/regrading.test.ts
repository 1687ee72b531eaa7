import { describe, expect, test } from 'vitest'
import { changeOf, wayOf, type Graded } from './change-of.ts'
import { mayDecide, type Decider } from './may-decide.ts'
import { endedQuarterOf, quarterBeginOf, quarterTextOf } from './quarter.ts'
import { isOnFile, type Revocable } from './revocable.ts'

const graded = (parts: Partial<Graded>): Graded => ({
  inForce: 'B',
  computed: 'B',
  provisional: false,
  overridden: false,
  ...parts
})

describe('regrading (GRD-3)', () => {
  test.each<[string, Partial<Graded>, ReturnType<typeof changeOf>]>([
    ['a fall from A waits for the manager', { inForce: 'A', computed: 'B' }, { to: 'B', way: 'approval' }],
    ['so does one to C', { inForce: 'A', computed: 'C' }, { to: 'C', way: 'approval' }],
    ['an upgrade takes effect and is filed', { inForce: 'B', computed: 'A' }, { to: 'A', way: 'filed' }],
    ['B to C takes effect', { inForce: 'B', computed: 'C' }, { to: 'C', way: 'effective' }],
    ['a first grade takes effect', { inForce: null, computed: 'A' }, { to: 'A', way: 'effective' }],
    ['the same grade is no change', {}, null],
    ['no grade by the rules takes none away', { inForce: 'A', computed: null }, null],
    ['a provisional grade takes none away', { inForce: 'A', computed: 'C', provisional: true }, null],
    ['an override holds', { inForce: 'A', computed: 'C', overridden: true }, null]
  ])('%s', (_, parts, change) => {
    expect(changeOf(graded(parts))).toEqual(change)
  })

  test('only a fall from A waits, whoever asks for it', () => {
    expect([wayOf('A', 'C'), wayOf('C', 'A'), wayOf('B', 'C')]).toEqual(['approval', 'filed', 'effective'])
  })
})

describe('who decides', () => {
  const change = { requestedBy: '销售', ownerId: '销售' }
  test.each<[string, Decider, string | null]>([
    ['the manager of the owner', { memberId: '经理', owners: ['销售', '经理'] }, null],
    ['whoever leads everybody', { memberId: '总监', owners: null }, null],
    ['nobody his own request', { memberId: '销售', owners: null }, 'grading.ownRequest'],
    ['not the manager of another team', { memberId: '别组经理', owners: ['别人'] }, 'grading.notYours'],
    ['not who has no such right', { memberId: '同事', owners: 'none' }, 'grading.mayNotDecide']
  ])('%s', (_, decider, code) => {
    expect(mayDecide(decider, change)).toEqual(code === null ? { ok: true } : { ok: false, code })
  })

  test('nobody’s customer is decided on by whoever leads everybody', () => {
    const proposal = { requestedBy: null, ownerId: null }
    expect(mayDecide({ memberId: '总监', owners: null }, proposal).ok).toBe(true)
    expect(mayDecide({ memberId: '经理', owners: ['销售'] }, proposal).ok).toBe(false)
  })
})

describe('an upgrade on file', () => {
  const asked: Revocable = { origin: 'request', state: 'effective', from: 'B', to: 'A', isOfQuarter: true }
  test.each<[string, Partial<Revocable>, boolean]>([
    ['that somebody asked for can be taken back', {}, true],
    ['that the quarter’s end brought as well', { origin: 'quarter' }, true],
    ['of an earlier quarter stands', { isOfQuarter: false }, false],
    ['is no fall', { from: 'B', to: 'C' }, false],
    ['is no first grade', { from: null }, false],
    ['is no override: that one is lifted', { origin: 'override' }, false],
    ['is none any more once it was taken back', { state: 'revoked' }, false]
  ])('%s', (_, parts, expected) => {
    expect(isOnFile({ ...asked, ...parts })).toBe(expected)
  })
})

test.each([
  ['2026-11-22', '2026Q4', '2026-10-01', '2026Q3'],
  ['2027-01-01', '2027Q1', '2027-01-01', '2026Q4'],
  ['2028-02-29', '2028Q1', '2028-01-01', '2027Q4'],
  ['2026-06-30', '2026Q2', '2026-04-01', '2026Q1']
])('%s lies in %s, which began on %s, and %s has ended before', (day, quarter, began, ended) => {
  expect([quarterTextOf(day), quarterBeginOf(day), endedQuarterOf(day)]).toEqual([quarter, began, ended])
})
