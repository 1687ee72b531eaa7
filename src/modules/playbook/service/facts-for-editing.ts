import type { FactDefinition } from '#lib/rules'
import { initialsOf, pinyinOf } from '#lib/chinese'
import { textsOfArea, type Language } from '#lang'
import type { PlaybookDocument, PlaybookFacts } from '../contract.ts'
import { codedFacts, codeValuesOf } from '../core/code-values.ts'
import { catalogueOf } from '../core/custom/index.ts'

const prefixed = (language: Language, area: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(textsOfArea(language, area)).map(([code, text]) => [`${area}.${code}`, text])
  )

/** `jin12gegeyuecaigoue j12gycge` finds 近12个月采购额. */
const soundOf = ({ label }: FactDefinition): string =>
  `${pinyinOf(label['zh-CN']).joined} ${initialsOf(label['zh-CN'])}`

type FactWords = Readonly<{ means: string | null; find: string }>

/** What each fact of a playbook means to a reader and how it is found, by key; of an item of a collection `contacts.role`. */
export const factWordsOf = (
  playbook: PlaybookDocument,
  language: Language
): ReadonlyMap<string, FactWords> => {
  const means = textsOfArea(language, 'facts')
  const { facts, collections } = catalogueOf(playbook)
  const all: readonly (readonly [string, FactDefinition])[] = [
    ...facts.map((fact) => [fact.key, fact] as const),
    ...collections.flatMap((collection) =>
      collection.facts.map((fact) => [`${collection.key}.${fact.key}`, fact] as const)
    )
  ]
  return new Map(all.map(([key, fact]) => [key, { means: means[key] ?? null, find: soundOf(fact) }]))
}

/** What an editor of rules shows beside the names of the facts of a playbook, and the texts in which it tells conditions. */
export const factsForEditing = (playbook: PlaybookDocument, language: Language): PlaybookFacts => ({
  facts: [...factWordsOf(playbook, language)].map(([key, words]) => ({ key, ...words })),
  codes: Object.fromEntries(codedFacts.map((fact) => [fact, [...(codeValuesOf(fact) ?? [])]])),
  texts: { ...prefixed(language, 'rules'), ...prefixed(language, 'method') }
})
