import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { maskText } from './mask-text.ts'
import { modelQuestion, readModelAnswer } from './model-reading.ts'

const playbook = defaultPlaybook()
const text = '王总说旺季产能跟不上，正在看金蝶的方案'
const masked = maskText(text, [])
const read = (...items: readonly object[]) =>
  readModelAnswer(JSON.stringify({ items }), { playbook, text, masked })
const pain = { kind: 'pain', value: '产能不足', quote: '＊总说旺季产能跟不上' }

describe('the question', () => {
  test('has the playbook’s words and the masked text as data', () => {
    const [rules, data] = modelQuestion(playbook, masked)
    expect(rules?.content).toContain('产能不足')
    expect(data?.content).toContain('＊总说旺季产能跟不上')
    expect(JSON.stringify([rules, data])).not.toContain('王总')
  })
})

describe('the answer', () => {
  test('is quoted in the words that were written', () => {
    expect(read(pain)).toEqual([
      { kind: 'pain', value: '产能不足', quote: '王总说旺季产能跟不上', start: 0, end: 10, confidence: 0.75 }
    ])
    expect(
      readModelAnswer(`好的：\n\`\`\`json\n${JSON.stringify({ items: [pain] })}\n\`\`\``, {
        playbook,
        text,
        masked
      })
    ).toHaveLength(1)
  })

  test('names a rival only by a name that stands in its quote', () => {
    const rival = { kind: 'competitor', value: '金蝶', quote: '正在看金蝶的方案' }
    expect(read(rival)).toMatchObject([{ kind: 'competitor', value: '金蝶' }])
    expect(read({ ...rival, value: '用友' })).toEqual([])
    expect(read({ ...rival, value: '＊总', quote: '＊总说旺季产能跟不上' })).toEqual([])
  })

  test.each([
    ['a word that the playbook does not have', { ...pain, value: '缺乏数字化转型' }],
    ['a quote that is not written', { ...pain, quote: '产能完全不够' }],
    ['an empty quote', { ...pain, quote: ' ' }],
    ['a kind that there is not', { ...pain, kind: 'grade' }],
    ['another shape', { kind: 'pain', value: ['产能不足'], quote: 3 }]
  ])('proposes nothing by %s', (_, item) => {
    expect(read(item)).toEqual([])
  })

  test('says each once, and is none where it is no JSON', () => {
    expect(read(pain, pain)).toHaveLength(1)
    for (const answer of ['', '抱歉，我不能回答', '{"items":{}}', '[]', '{"items":['])
      expect(readModelAnswer(answer, { playbook, text, masked })).toBeNull()
  })
})
