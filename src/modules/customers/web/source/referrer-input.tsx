import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, type KeyboardEvent } from 'react'
import { api, TextInput, useText } from '#ui'
import type { SearchAnswer } from '../../contract.ts'
import { suggestedReferrers } from './suggested-referrers.ts'

export type ReferrerInputProps = Readonly<{
  value: string
  onChange: (text: string) => void
  autoFocus?: boolean
  onKeyDown?: (event: KeyboardEvent) => void
}>

/** Who referred: any words, or one of the customers and contacts that are found for them. */
export const ReferrerInput = ({ value, onChange, ...rest }: ReferrerInputProps) => {
  const say = useText()
  const words = useDeferredValue(value.trim())
  const { data } = useQuery({
    queryKey: ['search', 'referrer', words],
    queryFn: async ({ signal }) => api.get<SearchAnswer>('/search', { query: { q: words }, signal }),
    enabled: words.length > 1,
    placeholderData: (earlier) => earlier
  })
  const suggested = words.length > 1 ? suggestedReferrers(data?.hits ?? [], value) : []
  return (
    <>
      <TextInput {...rest} value={value} onChange={onChange} maxLength={200} autoComplete="off" />
      {suggested.length > 0 && (
        <ul className="referrers" aria-label={say('web.source.referrers')}>
          {suggested.map((text) => (
            <li key={text}>
              <button type="button" className="button quiet small" onClick={() => onChange(text)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
