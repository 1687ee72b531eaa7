import type { Browser, BrowserContext } from 'playwright-core'
import { onDesk } from './browser.ts'
import type { RunningProgram } from './program.ts'

/** What the screen may take on a machine that does much else besides. */
export const WAIT_MS = 60_000
const PASSWORD = 'Correct-Horse-9'

/** A desk where the first administrator, 林静, has set up the team. */
export const asAdministrator = async (
  browser: Browser,
  { address }: RunningProgram
): Promise<BrowserContext> => {
  const desk = await onDesk(browser)
  desk.setDefaultTimeout(WAIT_MS)
  const set = await desk.request.post(`${address}/api/v1/setup`, {
    data: {
      workspace: '绘客示例',
      name: '林静',
      email: 'lin@example.com',
      password: PASSWORD,
      language: 'zh-CN'
    }
  })
  if (!set.ok()) throw new Error(`the team was not set up: ${set.status()}`)
  return desk
}

type Member = Readonly<{ id: string; name: string; email: string }>

/** A desk of somebody of the team, who comes in by a link that the administrator hands over. */
export const asColleague = async (
  browser: Browser,
  { address }: RunningProgram,
  administrator: BrowserContext,
  name: string
): Promise<BrowserContext> => {
  const api = `${address}/api/v1`
  const members = await administrator.request.get(`${api}/members`)
  const { items } = (await members.json()) as { items: readonly Member[] }
  const member = items.find((one) => one.name === name)
  if (!member) throw new Error(`nobody is called ${name}`)
  const link = await administrator.request.post(`${api}/members/${member.id}/reset-link`)
  const { path } = (await link.json()) as { path: string }
  const desk = await onDesk(browser)
  desk.setDefaultTimeout(WAIT_MS)
  await desk.request.post(`${api}/tickets/${path.split('/').at(-1) ?? ''}`, { data: { password: PASSWORD } })
  const session = await desk.request.post(`${api}/session`, {
    data: { email: member.email, password: PASSWORD }
  })
  if (!session.ok()) throw new Error(`${name} did not come in: ${session.status()}`)
  return desk
}
