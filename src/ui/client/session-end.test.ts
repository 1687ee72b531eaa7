import { expect, test, vi } from 'vitest'
import {
  guardSession,
  isSessionAsked,
  leavingSession,
  onSessionBack,
  sessionReturns,
  settleSession
} from './session-end.ts'

test('before anybody is known nobody is asked to log in over a page', async () => {
  expect(await sessionReturns()).toBe(false)
  expect(isSessionAsked()).toBe(false)
})

test('everything that failed waits for one login and goes on after it', async () => {
  const stop = guardSession()
  const back = vi.fn<() => void>()
  const deafen = onSessionBack(back)
  const [one, other] = [sessionReturns(), sessionReturns()]
  expect(isSessionAsked()).toBe(true)
  settleSession(true)
  expect(await Promise.all([one, other])).toEqual([true, true])
  expect(isSessionAsked()).toBe(false)
  expect(back).toHaveBeenCalledTimes(1)
  deafen()
  stop()
})

test('who leaves the page instead takes no request along', async () => {
  const stop = guardSession()
  const failed = sessionReturns()
  stop()
  expect(await failed).toBe(false)
})

test('logging out asks nobody to log in; where it failed the page is guarded as before', async () => {
  const stop = guardSession()
  await expect(leavingSession(() => Promise.reject(new Error('no way')))).rejects.toThrow('no way')
  const failed = sessionReturns()
  expect(isSessionAsked()).toBe(true)
  settleSession(false)
  expect(await failed).toBe(false)
  await leavingSession(() => Promise.resolve())
  expect(await sessionReturns()).toBe(false)
  stop()
})
