import { textPart } from './text-operator.ts'
import { escapeLike } from './vocabulary.ts'

/** `startsWith: C36`: the text begins with these characters. */
export const startsWith = textPart({
  key: 'startsWith',
  isIn: (value, part) => value.startsWith(part),
  pattern: (part) => `${escapeLike(part)}%`
})
