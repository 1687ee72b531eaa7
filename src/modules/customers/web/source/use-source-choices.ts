import { useQuery } from '@tanstack/react-query'
import { api } from '#ui'
import type { SourceChoices } from '../../contract.ts'

const none: SourceChoices['channels'] = []

/** Channels with their kinds and legal bases by the playbook; the server says when it changes. */
export const useSourceChoices = (): SourceChoices['channels'] =>
  useQuery({
    queryKey: ['playbook', 'sourceChoices'],
    queryFn: async ({ signal }) => api.get<SourceChoices>('/source-choices', { signal }),
    staleTime: Infinity
  }).data?.channels ?? none
