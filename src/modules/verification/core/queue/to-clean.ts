import type { Severity } from '../../contract.ts'

/** What has to be cleared up within the 24 hours: an `info` is worth a look and may well be right. */
export const cleaningSeverities: readonly Severity[] = ['error', 'warning']

/** Whether a finding keeps a customer in 待核对: vague values and gaps are warnings, what contradicts is one or an error. */
export const isToClean = (severity: Severity): boolean => cleaningSeverities.includes(severity)
