import { expect, test } from 'vitest'
import { staleAfter } from './live-topics.ts'

test.each([
  ['customer.changed', { id: 'c1' }, [['customers'], ['customer', 'c1']]],
  ['followup.changed', { customerId: 'c1' }, [['today'], ['customers'], ['customer', 'c1']]],
  ['import.progress', { id: 'i1' }, [['imports'], ['import', 'i1']]],
  ['playbook.progress', { version: 2, done: 100, total: 300, finished: false }, [['playbook', 'rollout']]],
  [
    'playbook.progress',
    { version: 2, done: 300, total: 300, finished: true },
    [['playbook', 'rollout'], ['customers'], ['customer'], ['today'], ['grades']]
  ],
  ['member.changed', {}, [['members'], ['me']]],
  ['something.new', {}, []]
])('after %s the pages that show it ask again', (topic, payload, keys) => {
  expect(staleAfter({ topic, payload })).toEqual(keys)
})
