import { expect, test } from 'vitest'
import type { CustomerAnalysis } from '../contract.ts'
import { pointAtFirst } from './point-at-first.ts'

test('a later row of one customer asks for no first contact of its own, and keeps its day', () => {
  const nextFollowUp = {
    on: '2026-03-03',
    dueOn: '2026-03-03',
    overdue: false,
    method: '电话',
    goal: '首次联系',
    role: null,
    material: '公司介绍',
    because: { text: '线索应在当天联系', rule: 'firstContact', facts: [] }
    // What is not told anew stays as it is.
  } as unknown as CustomerAnalysis['nextFollowUp']
  const text = '与第 3 行是同一客户，跟进记在那一行'
  expect(pointAtFirst({ row: 7, nextFollowUp }, 3, 'zh-CN')).toEqual({
    row: 7,
    nextFollowUp: {
      ...nextFollowUp,
      method: null,
      goal: text,
      material: null,
      because: { text, rule: null, facts: [] }
    }
  })
})
