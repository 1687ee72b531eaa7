import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '#platform/ids'

/** A request that is sent under one key until it was answered: it must be carried out once. */
export type Wish = Readonly<{ key: string; path: string; body: unknown }>

export const wish = (path: string, body: unknown): Wish => ({ key: newId(), path, body })

export type Answered = Readonly<{ status: number; id: string | null }>

const PAUSE_MS = 50

/** Asks as a signed-in member over HTTP; what the program's end cuts off gives null. */
export type KeenClient = Readonly<{
  send: (wish: Wish) => Promise<Answered | null>
  /** Again and again until the server has said yes: gives the id of what was made. */
  insist: (wish: Wish) => Promise<string>
  upload: (fileName: string, text: string) => Promise<string>
}>

const idOf = (text: string): string | null => {
  // Whatever came is looked at for one text.
  const body = JSON.parse(text === '' ? 'null' : text) as Readonly<{ id?: string }> | null
  return body?.id ?? null
}

export const createKeenClient = (address: string, cookie: string): KeenClient => {
  const api = `${address}/api/v1`
  const send = async ({ key, path, body }: Wish): Promise<Answered | null> => {
    try {
      const answer = await fetch(`${api}${path}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body)
      })
      // An answer that breaks off in its middle is none.
      return { status: answer.status, id: idOf(await answer.text()) }
    } catch {
      return null
    }
  }
  const insist = async (wanted: Wish): Promise<string> => {
    for (;;) {
      const answer = await send(wanted)
      if (answer !== null && answer.status < 300) return answer.id ?? ''
      if (answer !== null && answer.status !== 503 && answer.status !== 429)
        throw new Error(`${wanted.path} → ${answer.status}`)
      await sleep(PAUSE_MS)
    }
  }
  return {
    send,
    insist,
    upload: async (fileName, text) => {
      const answer = await fetch(`${api}/imports?fileName=${encodeURIComponent(fileName)}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/octet-stream' },
        body: text
      })
      return idOf(await answer.text()) ?? ''
    }
  }
}

/** Makes the first administrator; gives the cookie of his session. */
export const setUp = async (address: string): Promise<string> => {
  const answer = await fetch(`${address}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      workspace: '测试公司',
      name: '张三',
      email: 'zhang@example.com',
      password: 'richtig pferd batterie',
      language: 'zh-CN'
    })
  })
  if (answer.status !== 201) throw new Error(`set-up → ${answer.status} ${await answer.text()}`)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
