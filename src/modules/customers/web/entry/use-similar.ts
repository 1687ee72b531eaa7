import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '#ui'
import type { FieldChanges, SimilarCustomer } from '../../contract.ts'

const PAUSE_MS = 250
const none: readonly SimilarCustomer[] = []

/** What is typed, once the hand rests. */
const useRested = <T>(value: T): T => {
  const [rested, setRested] = useState(value)
  const told = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE_MS)
    return () => clearTimeout(timer)
    // What is equal in writing is equal.
  }, [told])
  return rested
}

/** Customers that the one being typed may already be, asked while one types. */
export const useSimilar = (fields: FieldChanges): readonly SimilarCustomer[] => {
  const asked = useRested(fields)
  const { data } = useQuery({
    queryKey: ['customers', 'similar', asked],
    queryFn: async ({ signal }) =>
      api.post<{ similar: readonly SimilarCustomer[] }>('/customers/similar', { fields: asked }, { signal }),
    enabled: Object.values(asked).some((text) => (text?.length ?? 0) > 1),
    placeholderData: keepPreviousData
  })
  return Object.keys(fields).length === 0 ? none : (data?.similar ?? none)
}
