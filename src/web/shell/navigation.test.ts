import { expect, test } from 'vitest'
import { groupsOf, isWithin, type Place } from './navigation.ts'

const place = (to: Place['to'], group?: 'base'): Place => ({
  to,
  label: to,
  icon: 'today',
  needs: null,
  ...(group === undefined ? {} : { group })
})

test.each<[string, readonly Place[], readonly (readonly string[])[]]>([
  [
    'neighbours of one group stand together',
    [place('/today'), place('/cleaning', 'base'), place('/duplicates', 'base'), place('/playbook')],
    [['/today'], ['/cleaning', '/duplicates'], ['/playbook']]
  ],
  ['who may go to one of them only sees it by its name', [place('/duplicates', 'base')], [['/duplicates']]],
  ['who may go nowhere has an empty bar', [], []]
])('%s', (_, shown, groups) =>
  expect(groupsOf(shown).map((group) => group.map(({ to }) => to))).toEqual(groups)
)

test('the wizard of merging belongs to 查重', () => {
  expect(isWithin('/merge', { ...place('/duplicates'), also: ['/merge'] })).toBe(true)
  expect(isWithin('/merges', { ...place('/duplicates'), also: ['/merge'] })).toBe(false)
})
