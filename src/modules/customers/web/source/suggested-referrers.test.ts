import { expect, test } from 'vitest'
import type { MatchedField } from '../../contract.ts'
import { suggestedReferrers } from './suggested-referrers.ts'

const hit = (name: string | null, field: MatchedField, text: string) => ({
  name,
  matched: { field, text, ranges: [] }
})

test('a customer is offered by its name, a contact with its company, each once and not what is written', () => {
  const hits = [
    hit('恒达机械有限公司', 'name', '恒达机械有限公司'),
    hit('恒达机械有限公司', 'contact', '李伟'),
    hit('恒达机械有限公司', 'pinyin', 'hdjx'),
    hit(null, 'phone', '138'),
    hit('云启软件有限公司', 'name', '云启软件有限公司')
  ]
  expect(suggestedReferrers(hits, '云启软件有限公司 ')).toEqual([
    '恒达机械有限公司',
    '恒达机械有限公司 · 李伟'
  ])
})
