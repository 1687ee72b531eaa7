import { describe, expect, test } from 'vitest'
import { settleClaims, type Claim } from './competition.ts'

const never = { isShort: () => false, sameShort: () => false }
const claim = (a: number, b: number, score: number): Claim => ({ a, b, score, open: 'b' })

describe('claims on one company', () => {
  test('the surer claim wins and the loser keeps its other company', () => {
    // 0 石油天然气, 1 石油化工; 2 中国石油, 3 中国石化
    const rulings = settleClaims(4, [claim(0, 2, 0.88), claim(1, 2, 0.88), claim(1, 3, 0.9)], 0.75, never)
    expect(rulings).toEqual(['kept', 'better', 'kept'])
  })

  test('a short name that fits two equally is ambiguous', () => {
    expect(settleClaims(3, [claim(0, 2, 0.9), claim(1, 2, 0.9)], 0.75, never)).toEqual([
      'ambiguous',
      'ambiguous'
    ])
  })

  test('two writings of one short name both keep their company', () => {
    const sameShort = { ...never, sameShort: () => true }
    expect(settleClaims(3, [claim(0, 1, 0.95), claim(0, 2, 0.85)], 0.75, sameShort)).toEqual(['kept', 'kept'])
  })

  test('a claim between records that are one anyway stands', () => {
    const pairs: Claim[] = [{ a: 0, b: 1, score: 0.97 }, claim(0, 2, 0.9), claim(1, 2, 0.9)]
    expect(settleClaims(3, pairs, 0.75, never)).toEqual(['kept', 'kept', 'kept'])
  })
})
