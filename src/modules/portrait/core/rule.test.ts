import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { evidenceOf, missingOf, readRule } from './rule.ts'

const asOf = '2024-03-15'
const evidence = (
  when: unknown,
  values: Readonly<Record<string, string | number | boolean | readonly string[]>>
) => evidenceOf(readRule('test', when, defaultPlaybook()), { values }, asOf)

describe('the facts that decided', () => {
  test('of two ways to be true only the one that was', () => {
    const when = {
      any: [
        { fact: 'orders.amount12m', gte: '50万' },
        { fact: 'customer.benchmark', is: true }
      ]
    }
    expect(evidence(when, { 'orders.amount12m': 60_000_000 })).toEqual([
      { fact: 'orders.amount12m', value: 60_000_000 }
    ])
  })

  test('of many tags only those that the rule asks for', () => {
    const when = { fact: 'customer.tags', hasAll: ['意向-明确', '价值等级-高'] }
    expect(evidence(when, { 'customer.tags': ['行业-电商', '意向-明确', '价值等级-高'] })).toEqual([
      { fact: 'customer.tags', value: ['意向-明确', '价值等级-高'] }
    ])
  })

  test('what is unknown only where nothing else decided', () => {
    const unknownWillingness = { fact: 'need.willingness', known: false }
    const when = { all: [{ fact: 'customer.size', is: '小型' }, unknownWillingness] }
    expect(evidence(when, { 'customer.size': '小型' })).toEqual([{ fact: 'customer.size', value: '小型' }])
    expect(evidence({ all: [unknownWillingness] }, {})).toEqual([
      { fact: 'need.willingness', value: undefined }
    ])
  })

  test('a rule that always holds has no evidence', () => {
    expect(evidence({ always: true }, {})).toEqual([])
  })

  test('what is missing', () => {
    const rule = readRule('test', { fact: 'orders.amount12m', gte: '50万' }, defaultPlaybook())
    expect(missingOf(rule, { values: {} }, asOf)).toEqual(['orders.amount12m'])
  })

  test('a malformed condition is a defect', () => {
    expect(() => readRule('test', { fact: 'no.such.fact', is: true }, defaultPlaybook())).toThrow(
      /not a sound condition/
    )
  })
})
