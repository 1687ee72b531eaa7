import { describe, expect, test } from 'vitest'
import type { Asked } from '../contract.ts'
import {
  allUnchanged,
  answersOf,
  isAnswered,
  isOvertaken,
  overtaken,
  stillSeen,
  verdictsOf,
  withAnswer
} from './draft.ts'

const field = (key: 'employees' | 'growthPoint', text: string | null): Asked => ({
  kind: 'field',
  partId: null,
  fields: [{ key, text, source: null }],
  ageDays: 200,
  triggers: [],
  tags: [],
  mark: null
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
  tags: [],
  mark: null
}
const pinned: Asked = {
  kind: 'tag',
  partId: null,
  fields: [],
  ageDays: 270,
  triggers: [],
  tags: [],
  mark: {
    tag: '价值等级-高',
    kind: 'pin',
    by: null,
    at: '2025-06-01T02:00:00.000Z',
    until: '2026-03-31',
    reason: '集团点名要保的客户',
    keptUntil: '2026-08-29'
  }
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
        tag: null,
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

  test('what one has typed stays where somebody writes the same thing meanwhile, and is no answer before one has looked', () => {
    const typed = withAnswer({}, employees, 'changed', { employees: '900人' })
    const theirs = field('employees', '850人')
    const draft = stillSeen(typed, [theirs])
    expect(draft['employees']?.texts).toEqual({ employees: '900人' })
    expect([isOvertaken(theirs, draft), isAnswered(theirs, draft)]).toEqual([true, false])
    expect(isAnswered(theirs, allUnchanged([theirs], draft))).toBe(false)
    const looked = withAnswer(draft, theirs, 'changed', draft['employees']?.texts)
    expect(answersOf([theirs], looked)).toMatchObject([
      { seen: { employees: '850人' }, texts: { employees: '900人' } }
    ])
  })

  test('what one has typed is told of things that are asked no more, as somebody has just written them', () => {
    const draft = withAnswer(withAnswer({}, contact, 'left'), employees, 'changed', { employees: '900人' })
    expect(overtaken(draft, []).map(({ texts }) => texts)).toEqual([{ employees: '900人' }])
    expect(overtaken(draft, [employees, contact])).toEqual([])
  })

  test('what was said of a tag is answered as it was said; said anew meanwhile, it is asked anew', () => {
    const draft = withAnswer({}, pinned, 'dropped')
    expect(answersOf([pinned], draft)).toMatchObject([
      { tag: { tag: '价值等级-高', at: '2025-06-01T02:00:00.000Z' }, verdict: 'dropped', seen: {} }
    ])
    const anew = { ...pinned, mark: pinned.mark && { ...pinned.mark, at: '2026-03-01T02:00:00.000Z' } }
    expect(stillSeen(draft, [anew])).toEqual({})
  })

  test('a person can have left, a need be met, a tag be left to the rules', () => {
    expect(verdictsOf(contact)).toContain('left')
    expect(verdictsOf({ ...contact, kind: 'need' })).toContain('met')
    expect(verdictsOf(pinned)).toEqual(['unchanged', 'dropped', 'unknown'])
    expect(verdictsOf(employees)).toEqual(['unchanged', 'changed', 'unknown'])
  })
})
