import { parseCondition, sayCondition, type Catalogue, type Condition, type Reader } from '#lib/rules'
import { useLanguage, useNamed, useText } from '#ui'

/** What is written as a condition, parsed; `collection` where it is about the items of one. */
export const readRule = (
  written: unknown,
  catalogue: Catalogue,
  collection: string | null
): Condition | null => {
  const parsed = parseCondition(
    collection === null ? written : { some: collection, where: written },
    catalogue
  )
  if (!parsed.ok) return null
  const { value } = parsed
  return collection !== null && value.kind === 'some' ? value.where : value
}

/** A written condition as a sentence, null while it is none. */
export const tellRule = (
  written: unknown,
  catalogue: Catalogue,
  reader: Reader,
  collection: string | null = null
): string | null => {
  const condition = readRule(written, catalogue, collection)
  return condition && sayCondition(condition, catalogue, reader, collection ?? undefined)
}

/** The reader of this page, for `tellRule`. */
export const useReader = (): Reader => {
  const say = useText()
  const language = useLanguage()
  const convert = useNamed()
  return { language, tell: ({ code, params }) => say(code, params), convert }
}
