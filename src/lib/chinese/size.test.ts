import { describe, expect, test } from 'vitest'
import type { Parsed } from './parsed.ts'
import { parseSize } from './size.ts'

type Range = Readonly<{ min: number | null; max: number | null; approx: boolean }>

const shown = (parsed: Parsed<Range> | null): string => {
  if (parsed === null) return '-'
  if (!parsed.ok) return parsed.code.replace('chinese.', '')
  return `${parsed.value.min ?? ''}..${parsed.value.max ?? ''}${parsed.value.approx ? '~' : ''}`
}

describe('the size of a company out of one free cell', () => {
  test.each([
    ['100-500人,年营收1亿-5亿', '100..500', '100000000..500000000', '-'],
    ['员工50-200人', '50..200', '-', '-'],
    ['大型', '-', '-', '大型'],
    ['>1000人', '1000..', '-', '-'],
    ['800人/3亿', '800..800', '300000000..300000000', '-'],
    ['3亿营收，200人', '200..200', '300000000..300000000', '-'],
    ['500-1000人', '500..1000', '-', '-'],
    ['5000万-1亿', '-', '50000000..100000000', '-'],
    ['中小型(员工100-300人，年营收5000万-1亿)', '100..300', '50000000..100000000', '中小型'],
    ['員工100-300人,年營收5000萬-1億', '100..300', '50000000..100000000', '-'],
    ['年产值2亿，员工300余人', '300..400~', '200000000..200000000', '-'],
    ['小微企业', '-', '-', '小微'],
    ['规模：50-100人 注册资本500万', '50..100', '-', '-'],
    ['200', '200..200', '-', '-'],
    ['200人 5000万', '200..200', '50000000..50000000', '-'],
    ['员工1万人，收入约30亿元', '10000..10000', '3000000000..3000000000~', '-'],
    ['中型企业，300人左右', '300..300~', '-', '中型'],
    ['微型', '-', '-', '微型'],
    ['年销售额800万', '-', '8000000..8000000', '-'],
    ['人数不详，营收过亿', '-', '100000000..', '-']
  ])('%s: employees %s, revenue %s, word %s', (text, employees, revenue, word) => {
    const size = parseSize(text)
    expect([shown(size.employees), shown(size.revenue), size.word ?? '-']).toEqual([employees, revenue, word])
  })
})
