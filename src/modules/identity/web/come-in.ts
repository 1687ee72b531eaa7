import { useNavigate } from '@tanstack/react-router'
import { languageOfMember, meQuery, queryClient, showLanguage } from '#ui'

/** A place of our own app to go on to; anything else is no place (`//elsewhere.example`). */
export const placeWithin = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/'

/** After somebody is let in: asks who it is, shows his language and goes on. */
export const useComeIn = () => {
  const navigate = useNavigate()
  return async (next: string): Promise<void> => {
    queryClient.clear()
    const me = await queryClient.fetchQuery(meQuery)
    await showLanguage(languageOfMember(me))
    await navigate({ href: placeWithin(next), replace: true })
  }
}
