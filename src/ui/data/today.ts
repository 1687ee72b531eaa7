import { useQuery } from '@tanstack/react-query'
import type { Day } from '#kernel/day'
import { meQuery } from '../client/me.ts'

const BUSINESS_TIME_ZONE = 'Asia/Shanghai'

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known) return known
  // This locale writes ISO days.
  const made = new Intl.DateTimeFormat('en-CA', { timeZone })
  formats.set(timeZone, made)
  return made
}

/** The workspace's time zone: all days are its days, wherever the reader sits. */
export const useTimeZone = (): string => {
  const { data } = useQuery({ ...meQuery, enabled: false })
  return data?.workspace.timeZone ?? BUSINESS_TIME_ZONE
}

/** The day of an instant where the workspace is. */
export const dayIn = (timeZone: string, at: Date): Day => formatOf(timeZone).format(at)

/** Today in the workspace. */
export const useToday = (): Day => dayIn(useTimeZone(), new Date())
