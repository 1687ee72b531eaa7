import { useQuery } from '@tanstack/react-query'
import type { TextReader } from '#contracts/portrait'
import { api, useText } from '#ui'

/** Who reads what is written here, where that is not this server alone: said wherever one writes it and where it shows. */
export const ReaderNote = () => {
  const say = useText()
  const { data } = useQuery({
    queryKey: ['text-reader'],
    queryFn: async ({ signal }) => api.get<TextReader>('/text-reader', { signal }),
    staleTime: Infinity
  })
  const reader = data?.reader
  return reader ? <p className="small soft reader-note">{say('web.portrait.reader', reader)}</p> : null
}
