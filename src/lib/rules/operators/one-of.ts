import { membership } from './text-operator.ts'

/** `oneOf: [华东, 长三角]`: the text is one of these. */
export const oneOf = membership({ key: 'oneOf', negation: 'noneOf', member: true })
