import { expect, test } from 'vitest'
import { detailLines } from './detail-lines.ts'

test.each([
  ['customer', { origin: 'entry', fields: ['name', 'city'] }, '来源 手工录入 · 改动 客户名称、城市'],
  ['member', { fields: ['name', 'language'] }, '改动 姓名、语言'],
  ['export', { rows: 3, fields: 'shown', words: true }, '客户数 3 · 范围 显示的列 · 用了搜索词 是'],
  ['customer', { needs: 0, steps: 2, contacts: 1 }, '需求 0 · 待办 2 · 联系人 1'],
  ['customer', { merge: '01a2047f-6d4f-734c-a724-302262e62159', to: null }, ''],
  ['workspace', { quarter: '2026Q4' }, '季度 2026Q4'],
  ['workspace', { deed: 'owner', byFilter: true, customers: 3 }, '操作 换负责人 · 按筛选结果 是 · 客户数 3'],
  [
    'customer',
    { kind: 'full', nextOn: '2027-02-19', unknown: 1 },
    '类型 全面复核 · 下次 2027-02-19 · 不知道 1'
  ],
  ['customer', { nobodyNamedThis: 'yet' }, 'nobodyNamedThis yet']
])('of a %s a person reads words, not keys: %o', (kind, detail, told) => {
  const lines = detailLines(detail, 'zh-CN', kind)
  expect(lines.map(({ label, value }) => `${label} ${value}`).join(' · ')).toBe(told)
})

test('an English list has English commas', () => {
  expect(detailLines({ fields: ['name', 'language'] }, 'en', 'member')).toEqual([
    { label: 'changed', value: 'name, language' }
  ])
})
