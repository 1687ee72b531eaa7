import { expect, test } from 'vitest'
import { customerFile } from '../../../../testing/customer-file.ts'
import { said } from '../testing/run-check.ts'
import { positionAgainstRole } from './position-against-role.ts'

import type { DecisionRole } from '#contracts/customers'

test.each<[string, DecisionRole | null, DecisionRole | null, string[]]>([
  ['总经理', 'user', 'decider', ['decisionRole verification.role.user warning']],
  ['操作工', 'decider', 'user', ['decisionRole verification.role.decider warning']],
  ['采购部经理', 'decider', 'influencer', []],
  ['总经理', 'influencer', 'decider', []],
  ['总经理', 'decider', 'decider', []],
  ['总经理', null, 'decider', []],
  ['顾问', 'user', null, []]
])('%s stated as %s, suggested as %s', (position, role, suggestedRole, expected) => {
  expect(said(positionAgainstRole, customerFile({ contacts: [{ position, role, suggestedRole }] }))).toEqual(
    expected
  )
})
