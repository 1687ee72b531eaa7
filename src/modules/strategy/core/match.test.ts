import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { createFacts, createPortrait, withTags } from '#core/portrait'
import { customerFile, days, heads, yuan } from '../../../testing/customer-file.ts'
import { createMatcher } from './match.ts'

const asOf = '2024-03-15'
const playbook = defaultPlaybook()
const factsOf = createFacts(playbook)
const portraitOf = createPortrait(playbook)
const sameDay = (day: string): string => day
const match = (parts: Parameters<typeof customerFile>[0], grade: string | null = null) => {
  const file = customerFile(parts)
  const facts = factsOf(file, asOf)
  const { tags } = portraitOf(file, facts, asOf)
  const tagged = withTags(
    facts,
    tags.map(({ tag }) => tag)
  )
  return createMatcher(playbook, sameDay)(
    { ...tagged, values: { ...tagged.values, 'customer.grade': grade } },
    asOf
  )
}

const decisionMakers = [{ role: 'decider' as const }, { role: 'user' as const }]

describe('strategies (FUP-1)', () => {
  test.each([
    [
      'high value, clear intention, clear chain',
      {
        orders: { amount12mFen: 60_000_000, count: 4 },
        needs: [{ painText: '效率低', timeline: days(null, '2024-08-01') }],
        contacts: decisionMakers
      },
      'high-clear-chain'
    ],
    [
      'medium value, vague intention, seldom in touch',
      {
        orders: { amount12mFen: 20_000_000, count: 2 },
        needs: [{ painText: '效率低', timeline: { from: null, to: null, vague: true } }],
        interactions: { contacts30d: 1, answered: true, lastOn: '2024-03-01' }
      },
      'medium-vague-seldom'
    ],
    [
      'low value, new, never answered',
      { orders: { amount12mFen: 0, count: 0 }, interactions: { answered: false, lastOn: '2024-03-01' } },
      'low-new-silent'
    ],
    [
      'wants to buy within a month',
      { needs: [{ type: 'CRM系统', timeline: days(null, '2024-04-10') }] },
      'high-intent-solution'
    ],
    [
      'a need, a budget, but neither size nor grade',
      { needs: [{ type: 'CRM系统', budget: yuan(100_000, 200_000) }] },
      'clear-need-proposal'
    ],
    ['a pain and no word on budget or time', { needs: [{ painText: '跟单不及时' }] }, 'need-clarify'],
    ['a supplier who has never bought', { customerType: '供应商' }, 'partner-terms'],
    [
      'a clear need, but whoever never answered',
      {
        needs: [{ type: 'CRM系统', timeline: days(null, '2024-09-10') }],
        interactions: { answered: false, lastOn: '2024-03-01' }
      },
      'need-clarify'
    ],
    ['nothing known', {}, 'first-contact']
  ])('%s', (_, parts, id) => {
    expect(match(parts)?.id).toBe(id)
  })

  /** 责任人 and 跟进频率 of S0's three rows. */
  test.each([
    ['high-clear-chain', '销售经理', 7],
    ['medium-vague-seldom', '销售代表', 14],
    ['low-new-silent', '销售助理', 30]
  ])('%s is followed up by %s every %i days', (id, role, every) => {
    const strategy = playbook.strategies.find((one) => one.id === id)
    expect(strategy).toMatchObject({ role, cadence: { min: 1, max: 1, days: every } })
  })

  test.each(['B', 'C'])('who knows what he wants gets a proposal, not the routine of grade %s', (grade) => {
    expect(match({ needs: [{ type: 'CRM系统', timeline: days(null, '2024-09-10') }] }, grade)?.id).toBe(
      'clear-need-proposal'
    )
  })

  test('customer grade treatment catches the rest', () => {
    expect(match({}, 'B')?.id).toBe('grade-b')
  })

  test('steps are dated one after the other', () => {
    const result = match({ needs: [{ type: 'CRM系统', timeline: days(null, '2024-04-10') }] })
    expect(result?.actions.map(({ on }) => on)).toEqual(['2024-03-15', '2024-03-18', '2024-03-22'])
  })

  const nextBetterOf = (...given: Parameters<typeof match>) => {
    const next = match(...given)?.nextBetter
    const factsAsked = next?.takes.map((one) => (one.condition.kind === 'fact' ? one.condition.fact : null))
    return [next?.id, factsAsked]
  }

  test.each<[string, Parameters<typeof match>, string, string[]]>([
    ['of nobody anything: ask for the need', [{}], 'need-clarify', ['need.known']],
    [
      'of a vague need: ask for the time',
      [{ needs: [{ painText: '跟单不及时' }] }],
      'high-intent-solution',
      ['need.purchaseBy']
    ],
    [
      'of a B whose amount is known: sell more',
      [{ orders: { amount12mFen: 20_000_000, count: 4 } }, 'B'],
      'grade-a',
      ['orders.amount12m']
    ]
  ])('the next better one is in reach, %s', (_, given, id, facts) => {
    expect(nextBetterOf(...given)).toEqual([id, facts])
  })

  test('no next better one asks to be threatened, slower or another company', () => {
    const small = { employees: heads(20), industryCode: 'C33', statedMatch: '中' as const }
    const asked = [
      nextBetterOf({ ...small, needs: [{ type: '自动化', timeline: days(null, '2024-08-01') }] }),
      nextBetterOf({ ...small, needs: [{ type: 'CRM系统', timeline: days(null, '2024-04-01') }] }),
      nextBetterOf({ ...small, orders: { amount12mFen: 100_000, count: 1 } }, 'C')
    ]
    expect(asked.map(([id]) => id)).not.toContain('threatened-supply-system')
    expect(asked.map(([id]) => id)).not.toContain('low-new-silent')
    expect(asked.flatMap(([, facts]) => facts)).not.toContain('customer.size')
  })

  test('the best strategy has no better one', () => {
    const best = match({
      orders: { amount12mFen: 60_000_000, count: 4 },
      needs: [{ painText: '效率低', timeline: days(null, '2024-08-01') }],
      contacts: decisionMakers
    })
    expect(best?.nextBetter).toBeNull()
    expect(best?.reason).toMatchObject({
      rule: 'strategy.high-clear-chain',
      facts: [{ fact: 'customer.tags' }]
    })
  })
})
