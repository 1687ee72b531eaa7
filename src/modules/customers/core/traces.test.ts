import { describe, expect, test } from 'vitest'
import type { Traces, ValueSource } from '../contract.ts'
import { tracesAfter } from './traces.ts'

const list: ValueSource = { kind: 'import', at: '2026-03-02T04:00:00.000Z', by: 'wang', id: 'list-1' }
const second: ValueSource = { ...list, at: '2026-04-02T04:00:00.000Z', id: 'list-2' }
const li: ValueSource = { kind: 'entry', at: '2026-05-02T04:00:00.000Z', by: 'li' }
const later = { ...li, at: '2026-06-02T04:00:00.000Z' }

type Step = Readonly<{ source: ValueSource | null; text: string | null }>

/** Each step writes 年营收; the list had said 5000万. */
const after = (...steps: readonly Step[]): Traces | undefined => {
  let traces: Traces | undefined
  let text: string | null = '5000万'
  for (const step of steps) {
    const change = { before: { revenue: text }, after: { revenue: step.text } }
    traces = tracesAfter(traces, change, { base: list, source: step.source })
    text = step.text
  }
  return traces
}

describe('each field knows where its value came from', () => {
  test('what a person writes over a list stands with his name, and the list beside it as another voice', () => {
    expect(after({ source: li, text: '8000万' })).toEqual({
      revenue: { from: li, others: [{ ...list, text: '5000万' }] }
    })
  })
  test('who corrects himself leaves no voice behind', () => {
    expect(after({ source: li, text: '8000万' }, { source: later, text: '8100万' })).toEqual({
      revenue: { from: later, others: [{ ...list, text: '5000万' }] }
    })
  })
  test('whoever takes over what another channel says gives it that source, confirmed by himself', () => {
    expect(after({ source: second, text: '8000万' }, { source: li, text: '5000万' })).toEqual({
      revenue: {
        from: list,
        confirmed: { at: li.at, by: 'li' },
        others: [{ ...second, text: '8000万' }]
      }
    })
  })
  test('an import that is taken back leaves neither its text nor its voice', () => {
    expect(after({ source: second, text: '8000万' }, { source: null, text: '5000万' })).toBeUndefined()
    expect(
      after(
        { source: li, text: '8000万' },
        { source: second, text: '9000万' },
        { source: null, text: '8000万' }
      )
    ).toEqual({ revenue: { from: li, others: [{ ...list, text: '5000万' }] } })
  })
  test('what is emptied has no source', () => {
    expect(after({ source: li, text: null })).toBeUndefined()
  })
  test('a field of which nothing was known has one voice', () => {
    const change = { before: { website: null }, after: { website: 'hengda.cn' } }
    expect(tracesAfter(undefined, change, { base: list, source: li })).toEqual({ website: { from: li } })
  })
})
