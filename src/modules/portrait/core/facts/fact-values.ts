import type { FactValue } from '#lib/rules'

/**
 * Facts while they are being gathered, by catalogue key; what is missing or undefined is unknown. Every key is set for
 * every customer, in one order: objects of one shape are several times as fast to read and to copy.
 */
export type FactValues = Record<string, FactValue | null | undefined>
