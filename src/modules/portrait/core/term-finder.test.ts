import { describe, expect, test } from 'vitest'
import { createTermFinder } from './term-finder.ts'

const find = createTermFinder([
  { term: '效率低', also: ['效率不高'] },
  { term: '设备效率低', also: ['设备老化'] },
  { term: '交付周期长', also: ['交货慢'] },
  { term: 'CRM系统', also: ['crm'] }
])

describe('terms in a customer’s own words', () => {
  test.each([
    ['生产设备效率低', ['设备效率低']],
    ['效率 不高,交货太慢', ['效率低', '交付周期长']],
    ['需要一套ＣＲＭ', ['CRM系统']],
    ['CRM系统采购', ['CRM系统']],
    ['交货慢;交货太慢', ['交付周期长']],
    ['效率一直比较低', ['效率低']],
    ['設備老化', ['设备效率低']],
    ['没有什么问题', []],
    ['', []]
  ])('%s holds %j', (text, terms) => {
    expect(find(text)).toEqual(terms)
  })
})
