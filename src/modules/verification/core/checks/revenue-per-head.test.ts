import { expect, test } from 'vitest'
import { customerFile, heads, yuan } from '../../../../testing/customer-file.ts'
import { said } from '../testing/run-check.ts'
import { revenuePerHead } from './revenue-per-head.ts'

type Parts = Parameters<typeof customerFile>[0]
const wan = 10_000
const parts = { industryCode: 'C36', mainBusiness: '汽车发动机零部件生产' }

test.each<[string, Parts, string[]]>([
  [
    'S4: 5000万-1亿 with 100 to 300 people making parts is questioned',
    { ...parts, employees: heads(100, 300), revenue: yuan(5000 * wan, 10_000 * wan) },
    ['revenue verification.revenue.tooHigh info']
  ],
  [
    'S4: 1000万-5000万 was right',
    { ...parts, employees: heads(100, 300), revenue: yuan(1000 * wan, 5000 * wan) },
    []
  ],
  [
    'a maker of small parts with 5000万-1亿, whatever his people',
    { industryCode: 'C34', mainBusiness: '小型零部件', revenue: yuan(5000 * wan, 10_000 * wan) },
    ['revenue verification.revenue.aboveUsual warning']
  ],
  [
    'a maker of small parts with 50 people and 5000万-1亿',
    {
      industryCode: 'C34',
      mainBusiness: '小型零部件',
      employees: heads(50),
      revenue: yuan(5000 * wan, 10_000 * wan)
    },
    ['revenue verification.revenue.tooHigh warning']
  ],
  [
    'S2: software with 100-500 people and 1亿-5亿',
    { industryCode: 'I65', employees: heads(100, 500), revenue: yuan(10_000 * wan, 50_000 * wan) },
    []
  ],
  [
    'a restaurant with 5 people and 1亿',
    { industryCode: 'H62', employees: heads(5), revenue: yuan(10_000 * wan) },
    ['revenue verification.revenue.tooHigh warning']
  ],
  [
    'a factory of 2000 people and 800万',
    { industryCode: 'C38', employees: heads(2000), revenue: yuan(800 * wan) },
    ['revenue verification.revenue.tooLow warning']
  ],
  [
    'a wholesaler with 80 people and 3亿',
    { industryCode: 'F51', employees: heads(80), revenue: yuan(30_000 * wan) },
    []
  ],
  [
    'an open end is no evidence of too little',
    { industryCode: 'C38', employees: heads(500, null), revenue: yuan(1000 * wan, null) },
    []
  ],
  [
    'foreign revenue is not compared',
    { industryCode: 'H62', employees: heads(5), revenue: yuan(1e8, 1e8, 'USD') },
    []
  ],
  ['no people, no question', { industryCode: 'C36', revenue: yuan(1e8) }, []],
  [
    'small parts of an unknown industry',
    { mainBusiness: '小型零部件', revenue: yuan(5000 * wan, 10_000 * wan) },
    ['revenue verification.revenue.aboveUsual warning']
  ],
  ['no industry, no question', { employees: heads(5), revenue: yuan(1e9) }, []]
])('%s', (_what, file, expected) => {
  expect(said(revenuePerHead, customerFile(file))).toEqual(expected)
})
