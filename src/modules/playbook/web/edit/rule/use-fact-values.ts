import { useRef } from 'react'
import type { FactDefinition } from '#lib/rules'
import { api, ApiProblem, useLanguage, useNamed, valuesFound, type OperandValues, type Option } from '#ui'

/** What `GET /customers/values` tells: which values the customers of one’s reach have, and how many each. */
type Counted = Readonly<{ values: readonly Readonly<{ value: string; label: string; count: number }>[] }>

/** Who may edit the method need not see customers, and some facts have no values of their own: then nothing is counted. */
const countedOf = async (fact: string, signal: AbortSignal): Promise<Counted> => {
  try {
    return await api.get<Counted>('/customers/values', { query: { fact }, signal })
  } catch (error) {
    if (error instanceof ApiProblem && error.status >= 400 && error.status < 500) return { values: [] }
    throw error
  }
}

/** The values that a fact is compared with: the playbook’s words and codes by name, with how many customers have each. */
export const useFactValues = (
  fact: FactDefinition | null,
  collection: string | null,
  options: readonly Option[]
): OperandValues => {
  const named = useNamed()
  const language = useLanguage()
  const labels = useRef(new Map<string, string>())
  const isWord = fact?.type === 'text' || fact?.type === 'list'
  return {
    nameOf: (value) =>
      options.find((one) => one.value === value)?.label ?? named(labels.current.get(value) ?? value),
    searchKey: ['rule-values', collection ?? '', fact?.key ?? ''],
    find: async (typed, taken, signal) => {
      const { values } =
        collection === null && fact !== null && isWord
          ? await countedOf(fact.key, signal)
          : { values: [] as const }
      for (const { value, label } of values) labels.current.set(value, label)
      return valuesFound(typed, {
        known: options,
        counted: values.map((one) => ({ ...one, label: named(one.label) })),
        taken,
        // Tags can be of namespaces that are filled from what customers say.
        isOpen: options.length === 0 || fact?.key === 'customer.tags'
      }).map(({ value, label, count }) => ({
        value,
        label,
        ...(count === null ? {} : { about: count.toLocaleString(language) })
      }))
    }
  }
}
