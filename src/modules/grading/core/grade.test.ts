import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { createFacts } from '#core/portrait'
import { customerFile, vagueTime } from '../../../testing/customer-file.ts'
import { createGrader } from './grade.ts'

const asOf = '2024-03-15'
const playbook = defaultPlaybook()
const factsOf = createFacts(playbook)
const grade = (parts: Parameters<typeof customerFile>[0], book = playbook) =>
  createGrader(book)(factsOf(customerFile(parts), asOf), asOf)

const bought = (yuan: number) => ({ orders: { amount12mFen: yuan * 100, count: 3 } })

describe('customer grades (GRD-1)', () => {
  test.each([
    ['50万 in 12 months', bought(500_000), 'A'],
    ['a benchmark of its industry, whatever it buys', { benchmark: true }, 'A'],
    ['a benchmark that buys little', { ...bought(1000), benchmark: true }, 'A'],
    ['just below 50万', bought(499_999.99), 'B'],
    ['10万', bought(100_000), 'B'],
    ['just below 10万', bought(99_999.99), 'C'],
    ['recorded orders, none this year', bought(0), 'C'],
    ['10万 although the time is vague', { ...bought(100_000), needs: [{ timeline: vagueTime }] }, 'B'],
    ['no amounts but an intention that is said to be vague', { needs: [{ timeline: vagueTime }] }, 'C'],
    ['no amounts but little willingness', { needs: [{ willingness: 2 }] }, 'C'],
    ['nothing known', {}, null],
    ['a need and nothing else', { needs: [{ painText: '成本高' }] }, null]
  ])('%s', (_, parts, expected) => {
    expect(grade(parts).grade).toBe(expected)
  })

  test('no grade yet names what is missing', () => {
    expect(grade({}).missing).toContain('orders.amount12m')
    expect(grade({}).reason.message.code).toBe('grading.none.missing')
  })

  test('C by intention is provisional while the amount is unknown', () => {
    const result = grade({ needs: [{ willingness: 1 }] })
    expect(result).toMatchObject({ grade: 'C', provisional: true, value: null })
    expect(result.missing).toContain('orders.amount12m')
    expect(result.reason.facts).toEqual([{ fact: 'need.willingness', value: 1 }])
  })

  test('a grade by amount is final although nobody said whether it is a benchmark', () => {
    expect(grade(bought(200_000))).toMatchObject({ grade: 'B', provisional: false, value: '中', missing: [] })
  })

  test('the reason of an A is the fact that made it one', () => {
    expect(grade(bought(600_000)).reason).toMatchObject({
      rule: 'grade.A',
      facts: [{ fact: 'orders.amount12m', value: 60_000_000 }]
    })
  })

  test('A has its treatment and a monthly deep contact', () => {
    expect(grade({ benchmark: true })).toMatchObject({
      deepContactDays: 30,
      methods: ['电话', '拜访', '方案定制']
    })
  })
})

describe('potential', () => {
  const promising = { industryGrowth: '高', expansionPlans: true, wellRegarded: true }

  test('points that are certain suffice for high', () => {
    expect(grade(promising).potential.level).toBe('高')
  })

  test('low is said only where the unknown could not lift it', () => {
    expect(grade({ industryGrowth: '低' }).potential.level).toBeNull()
    const poor = {
      industryGrowth: '低',
      expansionPlans: false,
      wellRegarded: false,
      benchmark: false,
      standing: '尾部',
      needs: [{ willingness: 2 }]
    }
    expect(grade(poor).potential.level).toBe('低')
  })

  test('raises a grade by one only where the playbook says so', () => {
    const raising = { ...playbook, grades: { ...playbook.grades, potentialRaises: true } }
    const parts = { ...promising, ...bought(200_000) }
    expect(grade(parts).grade).toBe('B')
    expect(grade(parts, raising)).toMatchObject({ grade: 'A', reason: { rule: 'grade.B' } })
  })
})
