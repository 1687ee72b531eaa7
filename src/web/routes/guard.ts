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

/** After the session has ended: forgets what was read and asks to log in, then goes on where one was. */
export const leaveForLogin = async (router: AnyRouter): Promise<void> => {
  if (queryClient.getQueryData(meQuery.queryKey) === undefined) return
  queryClient.clear()
  await router.invalidate()
}
