import { describe, expect, test } from 'vitest'
import { emptyDraft, hasWords, parseDraft, takenUp, writeDraft } from './draft.ts'
import { inputOfDraft } from './input-of-draft.ts'

const noon = new Date(2024, 2, 1, 12)
const draft = { ...emptyDraft, content: '预算已批 40 万' }

describe('a draft', () => {
  test('comes back as it was left', () => {
    expect(parseDraft(writeDraft(draft, noon), noon)).toEqual(draft)
  })

  test('that says 刚才 means the time when it was left', () => {
    expect(takenUp(draft, noon, new Date(2024, 2, 2, 9))).toMatchObject({
      time: 'other',
      at: '2024-03-01T12:00'
    })
    expect(takenUp({ ...draft, time: 'yesterday' }, noon, new Date(2024, 2, 2, 9))).toMatchObject({
      at: '2024-02-29T15:00'
    })
  })

  test('is kept only where it has words', () => {
    expect(hasWords({ ...emptyDraft, method: '拜访' })).toBe(false)
    expect(hasWords(draft)).toBe(true)
    expect(hasWords({ ...emptyDraft, fields: { budget: '40万' } })).toBe(true)
  })

  test.each([
    ['not there', null],
    ['broken', '{"draft":'],
    ['of another kind', '[]']
  ])('%s is none', (_, text) => {
    expect(parseDraft(text, noon)).toBeNull()
  })

  test('with strange parts keeps its words', () => {
    const kept = parseDraft(
      JSON.stringify({ draft: { content: '谈了', method: '鸽子', contactIds: 3 } }),
      noon
    )
    expect(kept).toMatchObject({ content: '谈了', method: '电话', contactIds: [] })
  })
})

describe('what is sent', () => {
  const sent = (part: Partial<typeof draft>, stepId?: string | null) =>
    inputOfDraft({ ...draft, ...part }, stepId, noon, '2024-03-01')

  test('has each objection once, by the playbook’s words or as it was said', () => {
    expect(sent({ objections: ['价格顾虑'], objectionText: '价格顾虑、怕停产' }).objections).toEqual([
      '价格顾虑',
      '怕停产'
    ])
  })

  test('has a promise due when one gets in touch again', () => {
    expect(sent({ promises: '报价单，案例', next: 'tomorrow' }).promises).toEqual([
      { what: '报价单', dueOn: '2024-03-02' },
      { what: '案例', dueOn: '2024-03-02' }
    ])
  })

  test('names the step, none, or leaves it to the server', () => {
    expect(sent({}, 's1')).toMatchObject({ stepId: 's1' })
    expect(sent({}, null)).toMatchObject({ stepId: null })
    expect(sent({})).not.toHaveProperty('stepId')
  })

  test('leaves out what is empty', () => {
    expect(sent({ fields: { budget: ' ', timeline: '3个月内' }, feedback: ' ' })).toMatchObject({
      fields: { timeline: '3个月内' },
      feedback: null,
      nextOn: null
    })
  })
})
