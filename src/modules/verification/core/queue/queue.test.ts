import { describe, expect, test } from 'vitest'
import { message } from '#kernel/result'
import { defaultPlaybook } from '#core/playbook'
import type { Finding } from '../../contract.ts'
import { checks } from '../checks/index.ts'
import { acceptableText } from './acceptable-text.ts'
import { unanswered } from './answers.ts'
import { gapsOf } from './gaps.ts'
import { isHiddenFrom } from './quoted-fields.ts'

const finding = (perHead: string): Finding => ({
  row: 1,
  field: 'revenue',
  column: null,
  rule: 'revenue-per-head',
  severity: 'warning',
  message: message('verification.revenue.tooHigh', { perHead, low: '5万', high: '35万', reason: 'S4' }),
  proposal: null
})

describe('an answer', () => {
  const said = finding('250万')
  test.each([
    ['holds while the finding says the same', [said], 0],
    [
      'holds whatever order its places come in from the database',
      [
        {
          ...said,
          message: {
            ...said.message,
            params: Object.fromEntries(Object.entries(said.message.params).toReversed())
          }
        }
      ],
      0
    ],
    ['ends with another value', [finding('300万')], 1],
    ['is not one for another field', [{ ...said, field: 'employees' as const }], 1],
    ['is not one for another check', [{ ...said, rule: 'size-against-standard' }], 1]
  ])('%s', (_, answered, left) => {
    expect(unanswered([said], answered)).toHaveLength(left)
  })
})

describe('gaps', () => {
  const full = [
    'name',
    'customerType',
    'industry',
    'address',
    'contactName',
    'contactPosition',
    'phone',
    'email'
  ]
  const rest = ['needDescription', 'sourceChannel']
  test.each([
    ['a full file has none', [...full, ...rest], 'entry', []],
    [
      'a mobile is a phone, a pain a need',
      [...full.filter((key) => key !== 'phone'), 'mobile', 'painPoints', 'sourceChannel'],
      'entry',
      []
    ],
    ['what is missing, in the order of the playbook', full, 'entry', rest],
    ['a row of a list needs a name and one way to reach somebody', ['name', 'wechat'], 'list', []],
    ['a row without a way to reach anybody', ['name'], 'list', ['phone']],
    ['a row without a name', ['mobile'], 'list', ['name']]
  ] as const)('%s', (_, written, from, gaps) => {
    expect(gapsOf(defaultPlaybook(), written, from)).toEqual(gaps)
  })
})

describe('a masked field', () => {
  test('hides what quotes it, and nothing else', () => {
    expect(isHiddenFrom({ rule: 'budget-against-revenue', field: 'budget' }, ['revenue'])).toBe(true)
    expect(isHiddenFrom({ rule: 'founding-in-future', field: 'foundedOn' }, ['revenue'])).toBe(false)
    expect(isHiddenFrom({ rule: 'unclear-value', field: 'phone' }, ['phone'])).toBe(true)
  })
  test('hides a check that nobody has said the quotes of, from whoever has one', () => {
    expect(isHiddenFrom({ rule: 'a-new-check', field: 'name' }, ['wechat'])).toBe(true)
    expect(isHiddenFrom({ rule: 'a-new-check', field: 'name' }, [])).toBe(false)
  })
  test.each(checks.map(({ id }) => [id]))('of %s it is said what it quotes', (rule) => {
    expect(isHiddenFrom({ rule, field: 'none' }, ['none of its fields'])).toBe(false)
  })
})

test.each([
  [
    'a code',
    message('verification.creditCode.proposal', { code: '91320505714098329T' }),
    '91320505714098329T'
  ],
  ['one size', message('verification.size.proposalStated', { size: '中型' }), '中型'],
  ['one of two sizes', message('verification.size.proposalStated', { size: '小型/微型' }), null],
  ['what only the customer knows', message('verification.purchase.proposal'), null],
  ['nothing', null, null]
])('a proposal that gives %s', (_, proposal, text) => {
  expect(acceptableText(proposal)).toBe(text)
})
