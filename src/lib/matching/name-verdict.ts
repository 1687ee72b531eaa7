import type { Message } from '#kernel/result'
import type { CompanyName } from './company-name.ts'

/** What two names say about their owners; a `barrier` no phone or address can overcome. */
export type NameVerdict = Readonly<{
  score: number
  relation: 'same' | 'short' | 'alike' | 'kin' | 'different'
  barrier: boolean
  /** The name that leaves out what would make it certain: a short name, a name without its city. */
  open?: 'a' | 'b' | undefined
  because: readonly Message[]
}>

export const verdict = (
  score: number,
  relation: NameVerdict['relation'],
  because: readonly Message[],
  barrier = false
): NameVerdict => ({ score, relation, barrier, because })

export const openOn = (open: 'a' | 'b', found: NameVerdict): NameVerdict => ({ ...found, open })

export const nothing: NameVerdict = verdict(0.03, 'different', [])

export const disjoint = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((text) => b.includes(text))

/** 北京 against 上海, or two cities of one province; 江苏 against 南京 is no conflict. */
export const regionsDiffer = (a: CompanyName, b: CompanyName): boolean =>
  disjoint(a.provinces, b.provinces) || disjoint(a.cities, b.cities)

const isPublic = (name: CompanyName): boolean => name.form?.startsWith('股份') ?? false

/** 有限公司 for 有限责任公司 is a writing; 股份有限公司 may be the same firm converted. */
export const formFactor = (a: CompanyName, b: CompanyName): number => {
  if (a.form === b.form) return 1
  return isPublic(a) === isPublic(b) || a.form === null || b.form === null ? 0.98 : 0.93
}

/** How much the places say: the same, one name more exact, one without, or another level (江苏 against 南京). */
export const placeFactor = (a: CompanyName, b: CompanyName): number => {
  const [few, many] = a.places.length <= b.places.length ? [a.places, b.places] : [b.places, a.places]
  if (few.length === 0) return many.length === 0 ? 1 : 0.9
  if (!few.every((place) => many.includes(place))) return 0.74
  return few.length === many.length ? 1 : 0.95
}

/** 高平市正和选煤 and 高平正和选煤 alike, though only the one tells where the place ends. */
export const levelless = (head: string): string => head.replace(/[省市区县镇]/gu, '')
