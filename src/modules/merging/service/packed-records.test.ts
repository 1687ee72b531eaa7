import { expect, test } from 'vitest'
import { comparedText } from '../core/compared.ts'
import { createPackedRecords } from './packed-records.ts'

test('records come back from their bytes as they were, however many there are', () => {
  const records = createPackedRecords()
  const record = (at: number) => ({
    name: `宁波第${at}公司`,
    shortName: at % 2 === 0 ? `第${at}` : null,
    creditCode: null,
    formerNames: ['老名字'],
    phones: [`+86138${at}`],
    domains: [],
    address: at % 3 === 0 ? '宁波市北仑区' : null
  })
  for (let at = 0; at < 70_000; at++) records.add(comparedText(record(at)))
  expect(records.count).toBe(70_000)
  for (const at of [0, 4095, 4096, 50_001, 69_999]) expect(records.at(at)).toEqual({ row: at, ...record(at) })
  expect(() => records.at(70_000)).toThrow('no record')
})
