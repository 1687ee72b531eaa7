import type { MatchRecord } from '#lib/matching'

/** What is compared of a customer, beside its place in the list. */
export type Compared = Omit<MatchRecord, 'row'>

type Packed = readonly [
  name: string,
  shortName: string | null,
  creditCode: string | null,
  formerNames: readonly string[],
  phones: readonly string[],
  domains: readonly string[],
  address: string | null
]

/** One text of what is compared: equal where nothing of it has changed. */
export const comparedText = (record: Compared): string =>
  JSON.stringify([
    record.name,
    record.shortName ?? null,
    record.creditCode ?? null,
    record.formerNames ?? [],
    [...(record.phones ?? [])].sort(),
    [...(record.domains ?? [])].sort(),
    record.address ?? null
  ] satisfies Packed)

/** The way back. */
export const recordOfText = (text: string, row: number): MatchRecord => {
  // Written by `comparedText` only.
  const [name, shortName, creditCode, formerNames, phones, domains, address] = JSON.parse(text) as Packed
  return { row, name, shortName, creditCode, formerNames, phones, domains, address }
}
