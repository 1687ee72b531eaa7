import { redirect, type AnyRouter } from '@tanstack/react-router'
import { api, ApiProblem, currentLanguage, languageOfMember, meQuery, queryClient, showLanguage } from '#ui'

const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401

/** Where a visitor has to go first: the first start where there is no workspace yet, else the login, and then back. */
const wayIn = async (wanted: string) => {
  const { needed } = await api.get<{ needed: boolean }>('/setup')
  if (needed) return redirect({ to: '/welcome' })
  return redirect({ to: '/login', search: wanted === '/' ? {} : { next: wanted } })
}

/** Lets members through, in their own language; sends everybody else to the way in. */
export const requireMember = async (wanted: string): Promise<void> => {
  try {
    const me = await queryClient.ensureQueryData(meQuery)
    const language = languageOfMember(me)
    if (language !== currentLanguage()) await showLanguage(language)
  } catch (error) {
    throw isSignedOut(error) ? await wayIn(wanted) : error
  }
}

/** Who does not log in again over the page: forgets what was read and leads to the login, then on to where one was. */
export const leaveForLogin = async (router: AnyRouter): Promise<void> => {
  queryClient.clear()
  await router.invalidate()
}
