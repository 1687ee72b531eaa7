import { expect, test } from 'vitest'
import { customerFile, heads, yuan } from '../../../../testing/customer-file.ts'
import { said } from '../testing/run-check.ts'
import { sizeAgainstStandard } from './size-against-standard.ts'

type Parts = Parameters<typeof customerFile>[0]
const wan = 10_000

test.each<[string, Parts, string[]]>([
  [
    'large stated of 50 people',
    { industryCode: 'C36', statedSize: '大型', employees: heads(50) },
    ['size verification.size.stated warning']
  ],
  ['中小型 stated of 200 people', { industryCode: 'C36', statedSize: '中小型', employees: heads(200) }, []],
  [
    'people and revenue of neighbouring sizes',
    { industryCode: 'C36', employees: heads(100, 300), revenue: yuan(5000 * wan, 10_000 * wan) },
    ['employees verification.size.disagree info']
  ],
  [
    'people and revenue two sizes apart',
    { industryCode: 'C36', employees: heads(10), revenue: yuan(10_000 * wan) },
    ['employees verification.size.disagree warning']
  ],
  ['both agree', { industryCode: 'C36', employees: heads(800), revenue: yuan(20_000 * wan) }, []],
  ['the stated size is possible', { industryCode: 'C36', statedSize: '中型', employees: heads(800) }, []],
  ['an industry without a row', { industryCode: 'P83', statedSize: '大型', employees: heads(3) }, []],
  ['nothing to compare', { industryCode: 'C36', statedSize: '大型' }, []]
])('%s', (_what, file, expected) => {
  expect(said(sizeAgainstStandard, customerFile(file))).toEqual(expected)
})
