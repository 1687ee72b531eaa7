import { useEffect, useEffectEvent, useState } from 'react'
import { TextInput, useText } from '#ui'

const PAUSE_MS = 200

/** Words of a name; the list follows as one types. */
export const SearchBox = ({
  value,
  onChange
}: Readonly<{ value: string; onChange: (value: string) => void }>) => {
  const say = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const tell = useEffectEvent((text: string) => {
    onChange(text)
    setTyped(null)
  })
  useEffect(() => {
    if (typed === null) return undefined
    const timer = setTimeout(() => tell(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <TextInput
      type="search"
      className="list-search"
      aria-label={say('web.customers.search')}
      placeholder={say('web.customers.search')}
      value={typed ?? value}
      onChange={setTyped}
    />
  )
}
