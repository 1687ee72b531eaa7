import { expect, test } from 'vitest'
import { knownTags, tagChoices } from './tag-vocabulary.ts'

const known = knownTags({
  tags: {
    namespaces: [
      { name: '痛点', values: [], single: false },
      { name: '优先级', values: ['观察'], single: true }
    ],
    rules: [
      { namespace: '优先级', value: '高意向' },
      { namespace: '痛点', value: { from: 'need.pains' } }
    ]
  },
  vocabulary: { pains: [{ term: '招工难' }, { term: '交付周期长' }], needs: [], attention: [], stages: [] }
})

test('the team’s tags are those of its namespaces, its rules and its vocabulary', () => {
  expect(known).toEqual(['痛点-招工难', '痛点-交付周期长', '优先级-观察', '优先级-高意向'])
})

test.each([
  ['招工', ['痛点-招工难'], '招工'],
  ['痛点-', ['痛点-招工难', '痛点-交付周期长'], null],
  ['痛点：招工难', ['痛点-招工难'], null],
  ['痛点-房租高', [], '痛点-房租高'],
  ['观察', ['优先级-观察'], '观察'],
  ['湖南老乡', [], '湖南老乡'],
  ['优先级-高意向', [], null]
])('“%s” offers %j and may make %j', (typed, found, fresh) => {
  expect(tagChoices(typed, known, new Set(['优先级-高意向']))).toEqual({ found, fresh })
})
