import { childrenOf, industries, placeNameOf } from '#lib/china'

/** A code of a standard with the name that people know it by. */
export type CodeValue = Readonly<{ value: string; label: string }>

const ofIndustries = (level: number): readonly CodeValue[] =>
  industries
    .filter((one) => one.level === level)
    .map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))

const provinces = (): readonly CodeValue[] =>
  childrenOf(null).map(({ code, name }) => ({ value: code, label: placeNameOf(code) ?? name }))

const cities = (): readonly CodeValue[] =>
  childrenOf(null).flatMap((province) =>
    childrenOf(province.code).map(({ code, name }) => ({ value: code, label: placeNameOf(code) ?? name }))
  )

const lists: Readonly<Record<string, () => readonly CodeValue[]>> = {
  'customer.industryCode': () => ofIndustries(2),
  'customer.industrySection': () => ofIndustries(1),
  'customer.province': provinces,
  'customer.city': cities
}

const made = new Map<string, readonly CodeValue[]>()

/**
 * The codes that a fact may be compared with, by name: 汽车制造业 C36 (GB/T 4754-2017), 浙江 33 (GB/T 2260). Null for a fact
 * that is no code.
 */
export const codeValuesOf = (fact: string): readonly CodeValue[] | null => {
  const known = made.get(fact)
  if (known) return known
  const list = lists[fact]?.()
  if (!list) return null
  made.set(fact, list)
  return list
}

export const codedFacts: readonly string[] = Object.keys(lists)
