import { expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { createSourceNames } from './source-names.ts'

const nameOf = createSourceNames(defaultPlaybook().vocabulary.sourceChannels)
const CONSENT = '本人同意（现场交换名片或登记）'

test.each([
  ['广交会', null, '展会/活动', '行业展会'],
  ['2025年上海行业展会', null, '展会/活动', '行业展会'],
  ['展会', null, '展会/活动', null],
  ['展会/活动', '研讨会', '展会/活动', '研讨会'],
  ['线上直播', null, '展会/活动', '线上直播'],
  ['线上', null, '线上', null],
  ['阿里巴巴（1688）', null, '线上', '电商询盘'],
  ['老客户介绍', null, '推荐', '老客户转介绍'],
  ['朋友介绍', null, '推荐', null],
  ['天眼查', null, '公开数据', '企业黄页'],
  ['陌拜', null, '主动', '陌拜'],
  ['行業展會', null, '展会/活动', '行业展会'],
  ['城里的邻居', null, '城里的邻居', null],
  [null, '官网', '线上', '官网表单'],
  [null, '邮寄样册', null, '邮寄样册'],
  ['推荐', '邮寄样册', '推荐', '邮寄样册'],
  [null, null, null, null]
])('%s with the kind %s is %s, %s', (channel, kind, expected, expectedKind) => {
  const found = nameOf({ channel, kind, legalBasis: null })
  expect([found.channel, found.kind]).toEqual([expected, expectedKind])
})

test.each([
  ['广交会', null, CONSENT],
  ['广交会', '签订合同', '签订合同'],
  ['城里的邻居', null, null],
  [null, '书面授权', '书面授权']
])('of %s, where %s is stated, the legal basis is %s', (channel, legalBasis, expected) => {
  expect(nameOf({ channel, kind: null, legalBasis }).legalBasis).toBe(expected)
})
