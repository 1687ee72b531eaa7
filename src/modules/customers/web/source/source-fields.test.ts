import { expect, test } from 'vitest'
import { isReferral, optionsOf } from './source-fields.ts'

const channels = [
  { channel: '展会/活动', kinds: ['行业展会', '研讨会'], legalBasis: '本人同意' },
  { channel: '推荐', kinds: ['老客户转介绍', '渠道推荐'], legalBasis: '推荐人告知' },
  { channel: '问卷', kinds: [], legalBasis: '本人同意' }
]

test.each([
  ['sourceChannel', null, ['展会/活动', '推荐', '问卷']],
  ['sourceKind', '推荐', ['老客户转介绍', '渠道推荐']],
  ['sourceKind', '问卷', []],
  ['sourceKind', 'LinkedIn', ['行业展会', '研讨会', '老客户转介绍', '渠道推荐']],
  ['legalBasis', '推荐', ['本人同意', '推荐人告知']]
] as const)('of %s where the channel is %s may be chosen %j', (field, channel, expected) => {
  expect(optionsOf(field, channels, channel)).toEqual(expected)
})

test.each([
  [{ sourceChannel: '推荐' }, true],
  [{ sourceChannel: '其他', sourceKind: '熟人介绍' }, true],
  [{ sourceChannel: '展会/活动', referrer: '李伟' }, true],
  [{ sourceChannel: '展会/活动' }, false],
  [{}, false]
])('%j asks who referred: %s', (texts, expected) => {
  expect(isReferral(texts)).toBe(expected)
})
