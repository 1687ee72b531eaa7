import { useLocation } from '@tanstack/react-router'
import { useLayoutEffect } from 'react'
import { useText } from '#ui'
import { isWithin, usePlaces } from './navigation.ts'

/** The title of the tab says where one is. A page that knows better (`useTitle`) has the last word, for it speaks later. */
export const usePlaceTitle = (): void => {
  const say = useText()
  const address = useLocation({ select: ({ pathname }) => pathname })
  const place = usePlaces().find((one) => isWithin(address, one))
  const name = say('web.name')
  const title = place
    ? `${say(place.label)} · ${name}`
    : address === '/me'
      ? `${say('web.me')} · ${name}`
      : name
  useLayoutEffect(() => {
    document.title = title
  }, [title, address])
}
