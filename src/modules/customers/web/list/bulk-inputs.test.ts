import { expect, test } from 'vitest'
import {
  backToOwners,
  ownerInputs,
  stepBack,
  stepInputs,
  type BulkStep,
  type ListState
} from './bulk-inputs.ts'

const li = { id: 'li', name: '李' }
const rows = [
  { id: '1', owner: li },
  { id: '2', owner: null },
  { id: '3', owner: li }
]

test('each goes back to whose it was', () => {
  expect(backToOwners(rows)).toEqual([
    { action: 'owner', ids: ['1', '3'], ownerId: 'li' },
    { action: 'owner', ids: ['2'], ownerId: null }
  ])
})

test.each<[BulkStep, ListState, readonly BulkStep[]]>([
  ['archive', 'active', ['restore']],
  ['remove', 'active', ['restore']],
  ['remove', 'archived', ['restore', 'archive']],
  ['restore', 'archived', ['archive']],
  ['restore', 'deleted', ['remove']]
])('%s from %s is taken back by %j', (action, from, back) => {
  expect(stepBack(action, from, rows).map((input) => input.action)).toEqual(back)
})

test('a thousand go at once, all of them go', () => {
  const many = Array.from({ length: 2500 }, (_, at) => ({ id: String(at), owner: null }))
  expect(stepInputs('archive', many).map(({ ids }) => ids.length)).toEqual([1000, 1000, 500])
  expect(ownerInputs('li', many).flatMap(({ ids }) => ids)).toHaveLength(2500)
})
