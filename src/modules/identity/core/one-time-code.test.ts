import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { base32, codeOfStep, otpAddress, stepOfCode, timeStepOf } from './one-time-code.ts'

const key = Buffer.from('12345678901234567890')
const hmac = (message: Uint8Array): Uint8Array => createHmac('sha1', key).update(message).digest()

describe('one-time codes', () => {
  // RFC 6238 appendix B, the last six of its eight digits.
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130']
  ])('at second %i the code is %s', (second, code) => {
    expect(codeOfStep(timeStepOf(second * 1000), hmac)).toBe(code)
  })

  const now = 1_111_111_111_000
  const step = timeStepOf(now)
  test.each([
    ['of now', step, step - 5, step],
    ['of half a minute ago', step - 1, step - 5, step - 1],
    ['of a clock that is ahead', step + 1, step - 5, step + 1],
    ['of a minute ago', step - 2, step - 5, null],
    ['that was used', step, step, null],
    ['older than one that was used', step - 1, step, null]
  ])('a code %s', (_, made, last, found) => {
    expect(stepOfCode(codeOfStep(made, hmac), now, last, hmac)).toBe(found)
  })

  test.each(['', '12345', '1234567', 'abcdef', '-12345'])('“%s” is no code', (code) => {
    expect(stepOfCode(code, now, 0, hmac)).toBeNull()
  })

  test('a code may be typed with a gap', () => {
    expect(stepOfCode('050 471', now, 0, hmac)).toBe(step)
  })

  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foobar', 'MZXW6YTBOI']
  ])('base32 of “%s” is %s (RFC 4648)', (text, encoded) => {
    expect(base32(Buffer.from(text))).toBe(encoded)
  })

  test('the address of the app names the workspace and the account', () => {
    const address = new URL(otpAddress(key, '甲 & 乙', 'lin@a.example'))
    expect(decodeURIComponent(address.pathname)).toBe('/绘客 甲 & 乙:lin@a.example')
    expect(address.searchParams.get('secret')).toBe(base32(key))
  })
})
