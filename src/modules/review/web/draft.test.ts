import { describe, expect, test } from 'vitest'
import type { Asked } from '../contract.ts'
import { allUnchanged, answersOf, isAnswered, stillSeen, verdictsOf, withAnswer } from './draft.ts'

const field = (key: 'employees' | 'growthPoint', text: string | null): Asked => ({
  kind: 'field',
  partId: null,
  fields: [{ key, text, source: null }],
  ageDays: 200,
  triggers: [],
  tags: []
})
const contact: Asked = {
  kind: 'contact',
  partId: '01900000-0000-7000-8000-000000000001',
  fields: [
    { key: 'contactName', text: '李经理', source: null },
    { key: 'mobile', text: null, source: null }
  ],
  ageDays: 200,
  triggers: [],
  tags: []
}
const employees = field('employees', '800人')

describe('answers of a review', () => {
  test('"changed" is an answer only where another text is given', () => {
    const draft = withAnswer({}, employees, 'changed', { employees: '800人 ' })
    expect(isAnswered(employees, draft)).toBe(false)
    expect(isAnswered(employees, withAnswer(draft, employees, 'changed', { employees: '900人' }))).toBe(true)
  })

  test('only what is another is sent; what was emptied is taken away', () => {
    const draft = withAnswer({}, contact, 'changed', { contactName: '', mobile: '13800138000' })
    expect(answersOf([contact, employees], draft)).toEqual([
      {
        partId: contact.partId,
        verdict: 'changed',
        seen: { contactName: '李经理', mobile: null },
        texts: { contactName: null, mobile: '13800138000' }
      }
    ])
  })

  test('"all unchanged" leaves what was answered already', () => {
    const draft = allUnchanged([employees, contact], withAnswer({}, contact, 'left'))
    expect(answersOf([employees, contact], draft).map(({ verdict }) => verdict)).toEqual([
      'unchanged',
      'left'
    ])
  })

  test('of what somebody else has written meanwhile is given anew', () => {
    const draft = allUnchanged([employees, contact], {})
    expect(Object.keys(stillSeen(draft, [field('employees', '900人'), contact]))).toEqual([contact.partId])
  })

  test('a person can have left, a need be met', () => {
    expect(verdictsOf(contact)).toContain('left')
    expect(verdictsOf({ ...contact, kind: 'need' })).toContain('met')
    expect(verdictsOf(employees)).toEqual(['unchanged', 'changed', 'unknown'])
  })
})
