/** What a fact can be. Amounts are whole 分, dates ISO days, lists sets of texts; ranges are closed with open ends. */
export const factTypes = [
  'number',
  'amount',
  'range',
  'amountRange',
  'date',
  'text',
  'list',
  'boolean'
] as const
export type FactType = (typeof factTypes)[number]

/** A name in the languages of the product; where zh-TW is missing it is converted from zh-CN. */
export type Label = Readonly<{ 'zh-CN': string; en: string; 'zh-TW'?: string }>

/**
 * One fact that rules may ask about, for example `{ key: 'headCount', type: 'range', label: { 'zh-CN': '员工数',
 * en: 'head count' }, unit: { 'zh-CN': '人', en: 'people' }, whole: true, min: 0 }`.
 */
export type FactDefinition = Readonly<{
  key: string
  type: FactType
  label: Label
  unit?: Label
  /** A closed vocabulary: an operand outside it is an error. */
  values?: readonly string[]
  /** How values are shown where they are codes: `decider` reads 决策者. */
  valueNames?: Readonly<Record<string, Label>>
  /** Lists: of the values with one of these beginnings at most one can be there (`价值等级-`). */
  singlePrefixes?: readonly string[]
  /** Numbers and ranges: whole numbers only. */
  whole?: boolean
  /** Numbers and ranges: the least and greatest value that can be; 分 for amounts. */
  min?: number
  max?: number
  /** Booleans: the sentences for yes and no where 是… and 不是… do not fit. */
  says?: Readonly<{ yes: Label; no: Label }>
  /** The facts it is computed from; who may not see those may not see it. */
  derivedFrom?: readonly string[]
}>

/** Things that a record has several of, such as its contacts; each item has facts of its own. */
export type CollectionDefinition = Readonly<{ key: string; label: Label; facts: readonly FactDefinition[] }>

export type Catalogue = Readonly<{
  facts: readonly FactDefinition[]
  collections: readonly CollectionDefinition[]
}>

export type FactIndex = ReadonlyMap<string, FactDefinition>
type CollectionEntry = Readonly<{ definition: CollectionDefinition; facts: FactIndex }>
type CatalogueIndex = Readonly<{ facts: FactIndex; collections: ReadonlyMap<string, CollectionEntry> }>

const indexes = new WeakMap<Catalogue, CatalogueIndex>()

const indexFacts = (facts: readonly FactDefinition[]): FactIndex => {
  const index = new Map<string, FactDefinition>()
  for (const fact of facts) {
    // Facts lie in plain records: a key such as `constructor` would find something in every one of them.
    if (fact.key === '' || fact.key in Object.prototype)
      throw new RangeError(`no key for a fact: ${fact.key}`)
    if (index.has(fact.key)) throw new RangeError(`two facts with the key ${fact.key}`)
    index.set(fact.key, fact)
  }
  return index
}

/** The catalogue by key, built once. A key twice, or one that every object has, is a defect and throws. */
export const indexOf = (catalogue: Catalogue): CatalogueIndex => {
  const known = indexes.get(catalogue)
  if (known) return known
  const collections = new Map<string, CollectionEntry>()
  for (const definition of catalogue.collections) {
    if (collections.has(definition.key))
      throw new RangeError(`two collections with the key ${definition.key}`)
    collections.set(definition.key, { definition, facts: indexFacts(definition.facts) })
  }
  const index = { facts: indexFacts(catalogue.facts), collections }
  indexes.set(catalogue, index)
  return index
}

/** Counts are compared like a whole number from 0. */
export const countFact = ({ key, label }: CollectionDefinition): FactDefinition => ({
  key,
  label,
  type: 'number',
  whole: true,
  min: 0
})

/** The definition behind a condition's fact; the condition was parsed with this catalogue, so it is there. */
export const factOf = (catalogue: Catalogue, key: string, collection?: string): FactDefinition => {
  const index = indexOf(catalogue)
  const facts = collection === undefined ? index.facts : index.collections.get(collection)?.facts
  const fact = facts?.get(key)
  if (!fact) throw new RangeError(`the catalogue has no fact ${key}`)
  return fact
}

export const collectionOf = (catalogue: Catalogue, key: string): CollectionDefinition => {
  const entry = indexOf(catalogue).collections.get(key)
  if (!entry) throw new RangeError(`the catalogue has no collection ${key}`)
  return entry.definition
}
