import { expect, test } from 'vitest'
import { decisionChainOf, type ContactView } from './decision-chain.ts'

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
})
