import { expect, test } from 'vitest'
import { decisionChainOf, processStepsOf, type ContactView } from './decision-chain.ts'

const contact = (id: string, more: Partial<ContactView>): ContactView => ({
  id,
  isPrimary: false,
  state: 'active',
  role: null,
  roleStated: false,
  fields: {},
  ...more
})

test('contacts stand from user to decider; who left decides nothing, who is unknown stands apart', () => {
  const chain = decisionChainOf([
    contact('boss', { role: 'decider' }),
    contact('former boss', { role: 'decider', state: 'left' }),
    contact('somebody', {})
  ])
  expect(chain.steps.map(({ role, contacts }) => [role, contacts.map(({ id }) => id)])).toEqual([
    ['user', []],
    ['influencer', []],
    ['decider', ['boss']]
  ])
  expect(chain.unplaced.map(({ id }) => id)).toEqual(['somebody'])
  expect(chain.left.map(({ id }) => id)).toEqual(['former boss'])
  expect(chain.missing).toEqual(['user', 'influencer'])
})

test.each([
  ['需求提报→技术评估→总经理审批', ['需求提报', '技术评估', '总经理审批']],
  ['部门申请、采购比价、老板签字', ['部门申请', '采购比价', '老板签字']],
  [null, []]
])('the way to the decision %s has the steps %j', (text, steps) => {
  expect(processStepsOf(text)).toEqual(steps)
})
