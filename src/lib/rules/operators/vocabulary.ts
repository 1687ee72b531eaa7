import type { FactDefinition } from '../catalogue.ts'
import { parsed, type Parsed, refused } from '../problem.ts'

/** What PostgreSQL cannot hold: the NUL character and halves of surrogate pairs. */
const isStorable = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text)

const examples = (values: readonly string[]): string => values.slice(0, 8).join(' / ')

/** A text of the fact's vocabulary where it has one. */
export const parseValue = (input: unknown, { values }: FactDefinition): Parsed<string> => {
  if (typeof input !== 'string' || !isStorable(input)) return refused('rules.operand-text')
  if (values && !values.includes(input))
    return refused('rules.operand-vocabulary', { value: input, values: examples(values) })
  return parsed(input)
}

/** A part of a text, never empty: the empty one would be in every text. Some value of the vocabulary must have it. */
export const parsePart = (
  input: unknown,
  { values }: FactDefinition,
  isIn: (value: string, part: string) => boolean
): Parsed<string> => {
  if (typeof input !== 'string' || input === '' || !isStorable(input)) return refused('rules.operand-part')
  if (values && !values.some((value) => isIn(value, input)))
    return refused('rules.operand-vocabulary', { value: input, values: examples(values) })
  return parsed(input)
}

/** At least one text of the vocabulary, each once. */
export const parseValues = (input: unknown, fact: FactDefinition): Parsed<readonly string[]> => {
  if (!Array.isArray(input) || input.length === 0) return refused('rules.operand-texts')
  const texts = new Set<string>()
  for (const [index, item] of input.entries()) {
    const text = parseValue(item, fact)
    if (!text.ok) return { ok: false, problem: { ...text.problem, at: `[${index}]` } }
    texts.add(text.value)
  }
  return parsed([...texts])
}

/** A LIKE pattern's own characters taken literally. */
export const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`)
