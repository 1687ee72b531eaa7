import { textPart } from './text-operator.ts'
import { escapeLike } from './vocabulary.ts'

/** `contains: 汽车`: the text has these characters somewhere. */
export const contains = textPart({
  key: 'contains',
  isIn: (value, part) => value.includes(part),
  pattern: (part) => `%${escapeLike(part)}%`
})
