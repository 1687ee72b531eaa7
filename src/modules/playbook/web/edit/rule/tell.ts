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

type Told = Map<string, string | null>
/** What was told before: at each letter all rows of a section are drawn again, and all conditions but one are the same. */
const told = new WeakMap<Catalogue, WeakMap<object, Told>>()

const toldOf = (written: object, catalogue: Catalogue): Told => {
  const ofCatalogue = told.get(catalogue) ?? new WeakMap<object, Told>()
  told.set(catalogue, ofCatalogue)
  const sentences = ofCatalogue.get(written) ?? new Map<string, string | null>()
  ofCatalogue.set(written, sentences)
  return sentences
}

/** A written condition as a sentence, null while it is none. */
export const tellRule = (
  written: unknown,
  catalogue: Catalogue,
  reader: Reader,
  collection: string | null = null
): string | null => {
  // What is edited is another object each time.
  const sentences = typeof written === 'object' && written !== null ? toldOf(written, catalogue) : null
  const key = `${reader.language} ${collection ?? ''}`
  const known = sentences?.get(key)
  if (known !== undefined) return known
  const condition = readRule(written, catalogue, collection)
  const sentence = condition && sayCondition(condition, catalogue, reader, collection ?? undefined)
  sentences?.set(key, sentence)
  return sentence
}

/** The reader of this page, for `tellRule`. */
export const useReader = (): Reader => {
  const say = useText()
  const language = useLanguage()
  const convert = useNamed()
  return { language, tell: ({ code, params }) => say(code, params), convert }
}
