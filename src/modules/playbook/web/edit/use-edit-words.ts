import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, teachTexts, useLanguage, useText } from '#ui'
import type { PlaybookFacts } from '../../contract.ts'

/** What the facts of conditions mean, once the texts of the editor are there too: they come with it, not with every page. */
export const useEditWords = (): Readonly<{ facts: PlaybookFacts | null; error: Error | null }> => {
  const say = useText()
  const language = useLanguage()
  const { data, error } = useQuery({
    queryKey: ['playbook', 'facts', language],
    queryFn: async ({ signal }) => api.get<PlaybookFacts>('/playbook/facts', { signal }),
    staleTime: Infinity
  })
  const texts = data?.texts
  useEffect(() => {
    if (texts !== undefined) teachTexts(texts)
  }, [texts])
  const isTaught = texts !== undefined && say('method.title') === texts['method.title']
  return { facts: isTaught && data ? data : null, error }
}
