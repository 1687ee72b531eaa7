import { expect, test } from 'vitest'
import { isConnectionLost, isRetried, UncertainCommit } from './retried.ts'

const withCode = (code: string): Error => Object.assign(new Error('x'), { code })

test.each([
  ['a backend that was stopped', withCode('57P01'), true, true],
  ['a server that is not there', withCode('ECONNREFUSED'), true, true],
  ['a connection that the driver lost', new Error('Connection terminated unexpectedly'), true, true],
  // It may stand already: a transaction is not run twice by itself, a job that looks first may be.
  ['a commit whose answer was lost', new UncertainCommit(withCode('ECONNRESET')), false, true],
  ['a row that breaks a rule', withCode('23505'), false, false],
  ['a defect', new TypeError('x'), false, false]
])('%s', (_, error, retried, lost) => {
  expect([isRetried(error), isConnectionLost(error)]).toEqual([retried, lost])
})
