import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { hasSharedData, sharedData } from '../../testing/shared-data.ts'
import { findDuplicates } from './index.ts'

const REGISTER = 'companies/register-20k.csv'

const registerRows = (): Readonly<Record<string, string>>[] =>
  Papa.parse<Record<string, string>>(readFileSync(sharedData(REGISTER), 'utf8').replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: true
  }).data

describe.skipIf(!hasSharedData(REGISTER))('20,000 firms of the register, each once', () => {
  test('by name and code no two are one', () => {
    const records = registerRows().map((fields, row) => ({
      row,
      name: fields['企业名称'] ?? '',
      creditCode: fields['统一社会信用代码'] ?? null,
      address: fields['注册地址'] ?? null
    }))
    const { pairs, related } = findDuplicates(records)
    expect(pairs).toEqual([])
    expect(related.length).toBeGreaterThan(20)
  })

  test('by name alone at most one pair in ten thousand firms seems one', () => {
    const { pairs } = findDuplicates(
      registerRows().map((fields, row) => ({ row, name: fields['企业名称'] ?? '' }))
    )
    expect(pairs.length).toBeLessThanOrEqual(2)
  })

  test('another writing of a name is found, and leads to no other firm', () => {
    const names = registerRows().map((fields) => fields['企业名称'] ?? '')
    const chosen = names.flatMap((name, row) =>
      row % 10 === 0 && /有限(?:责任)?公司$/u.test(name) ? [row] : []
    )
    const rewritten = chosen.map((row) => names[row]?.replace(/(?:有限责任|有限)公司$/u, '') ?? '')
    const records = [...names, ...rewritten].map((name, row) => ({ row, name }))
    const { pairs } = findDuplicates(records)
    const added = pairs.filter(({ b }) => b >= names.length)
    const right = added.filter(({ a, b }) => a === chosen[b - names.length]).length
    expect(right / chosen.length).toBeGreaterThanOrEqual(0.98)
    expect(right / added.length).toBeGreaterThanOrEqual(0.98)
  })
})
