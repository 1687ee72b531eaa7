import { membership } from './text-operator.ts'

/** `noneOf: [无效, 暂缓]`: a known text that is none of these. */
export const noneOf = membership({ key: 'noneOf', negation: 'oneOf', member: false })
