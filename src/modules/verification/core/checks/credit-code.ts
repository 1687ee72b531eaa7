import { message } from '#kernel/result'
import { checkCreditCode } from '#lib/china'
import type { Check } from './check.ts'

/**
 * The credit code by GB 32100-2015 with the organisation code inside. `91110108551385082Q` is fine; one with a wrong
 * check character is an error with the likeliest right code; a registration number of 15 digits is old, not wrong.
 */
export const creditCode: Check = {
  id: 'credit-code',
  severity: 'error',
  run: ({ creditCode: code }) => {
    if (code === null) return null
    const { valid, reason, legacy, proposal } = checkCreditCode(code)
    if (valid || reason === null) return null
    return {
      field: 'creditCode',
      message: reason,
      proposal: proposal === null ? null : message('verification.creditCode.proposal', { code: proposal }),
      ...(legacy && { severity: 'warning' as const })
    }
  }
}
