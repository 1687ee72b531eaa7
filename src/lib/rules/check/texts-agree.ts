import type { FactDefinition } from '../catalogue.ts'

/** What a text shall have or be, or (`not`) shall not. */
export type TextDemand = Readonly<{
  of: 'oneOf' | 'contains' | 'startsWith'
  texts: readonly string[]
  not: boolean
}>

const meets = (value: string, { of, texts, not }: TextDemand): boolean => {
  const found = texts.some((text) => {
    if (of === 'oneOf') return value === text
    return of === 'contains' ? value.includes(text) : value.startsWith(text)
  })
  return found !== not
}

const textsOf = (demands: readonly TextDemand[], of: TextDemand['of'], not: boolean): readonly string[] =>
  demands.filter((demand) => demand.of === of && demand.not === not).flatMap(({ texts }) => texts)

/** Whether a known text can meet all; exact where the vocabulary or a comparison lists the possible texts. */
export const textAgrees = (demands: readonly TextDemand[], { values }: FactDefinition): boolean => {
  const listed = values ?? demands.find(({ of, not }) => of === 'oneOf' && !not)?.texts
  if (listed) return listed.some((value) => demands.every((demand) => meets(value, demand)))
  const beginnings = textsOf(demands, 'startsWith', false)
  const longest = beginnings.reduce((long, text) => (text.length > long.length ? text : long), '')
  if (!beginnings.every((text) => longest.startsWith(text))) return false
  const needed = [longest, ...textsOf(demands, 'contains', false)]
  if (textsOf(demands, 'startsWith', true).some((text) => longest.startsWith(text))) return false
  return !textsOf(demands, 'contains', true).some((text) => needed.some((part) => part.includes(text)))
}
