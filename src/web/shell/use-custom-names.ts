import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CustomFieldList } from '#contracts/customers'
import { api, teachTexts, useLanguage, useMay } from '#ui'

/** Fields that the team defined are called by its names wherever a field is named. */
export const useCustomNames = (): void => {
  const may = useMay()
  const language = useLanguage()
  // The same entry as the customers' pages keep; the server says when the playbook changes.
  const { data } = useQuery({
    queryKey: ['playbook', 'customFields', language],
    queryFn: async ({ signal }) => api.get<CustomFieldList>('/custom-fields', { signal }),
    enabled: may('customer.read'),
    staleTime: Infinity
  })
  useEffect(() => {
    if (data === undefined || data.fields.length === 0) return
    teachTexts(Object.fromEntries(data.fields.map(({ key, label }) => [`web.customerField.${key}`, label])))
  }, [data])
}
