import { useRef } from 'react'
import { api, useLanguage, useNamed, valuesFound, type OperandValues } from '#ui'
import type { AskableFact, FactValues } from '../../contract.ts'
import type { ListSearch } from '../list/list-search.ts'
import { factKey } from './use-askable.ts'

/** The values of a fact, each with how many customers of the list have it; what is written otherwise is taken too. */
export const useListValues = (fact: AskableFact, search: ListSearch): OperandValues => {
  const named = useNamed()
  const language = useLanguage()
  const labels = useRef(new Map<string, string>())
  const inWords = <T extends Readonly<{ label: string }>>(values: readonly T[]): readonly T[] =>
    values.map((one) => ({ ...one, label: named(one.label) }))
  return {
    nameOf: (value) =>
      named(fact.values?.find((one) => one.value === value)?.label ?? labels.current.get(value) ?? value),
    searchKey: ['customers', 'values', factKey(fact), JSON.stringify(search)],
    find: async (typed, taken, signal) => {
      const { sort: _, rule: __, ...filter } = search
      const counted =
        fact.collection === null
          ? await api.get<FactValues>('/customers/values', { query: { ...filter, fact: fact.fact }, signal })
          : { values: [], exact: true }
      for (const { value, label } of counted.values) labels.current.set(value, label)
      return valuesFound(typed, {
        known: inWords(fact.values ?? []),
        counted: inWords(counted.values),
        taken,
        isOpen: fact.values === null
      }).map(({ value, label, count }) => ({
        value,
        label,
        ...(fact.collection === null ? { about: (count ?? 0).toLocaleString(language) } : {})
      }))
    }
  }
}
