import { describe, expect, test } from 'vitest'
import { parseCompanyName, parsePeople, parsePhones } from './index.ts'

/** A cell of a workbook holds 32,767 characters, a line of signs among them; reading one holds up everybody while it lasts. */
const CHARACTERS = 32_767
const cell = (sign: string): string => `客户${sign.repeat(CHARACTERS - 3)}!`

describe('a full cell of signs is read at once', () => {
  test.each([
    ['a name', parseCompanyName, '…'],
    ['a name', parseCompanyName, '、'],
    ['a name', parseCompanyName, '-'],
    ['people', parsePeople, '…'],
    ['people', parsePeople, '—'],
    ['phones', parsePhones, '…'],
    ['phones', parsePhones, '-'],
    ['phones', parsePhones, '1'],
    ['people', parsePeople, '3']
  ] as const)('%s', (_, read, sign) => {
    const begun = performance.now()
    read(cell(sign))
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})
