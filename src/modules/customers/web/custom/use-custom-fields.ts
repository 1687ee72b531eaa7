import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, useLanguage } from '#ui'
import type { CustomFieldList, CustomFieldView } from '../../contract.ts'

const none: readonly CustomFieldView[] = []

/** The fields that the team defined; none until they are there. The server says when the playbook changes. */
export const useCustomFields = (of: CustomFieldView['of']): readonly CustomFieldView[] => {
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['playbook', 'customFields', language],
    queryFn: async ({ signal }) => api.get<CustomFieldList>('/custom-fields', { signal }),
    staleTime: Infinity
  })
  return useMemo(() => data?.fields.filter((field) => field.of === of) ?? none, [data, of])
}
