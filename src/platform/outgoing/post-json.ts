import { lookup as resolve, type LookupAddress } from 'node:dns'
import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { mayReach } from './may-reach.ts'

export type JsonPost = Readonly<{
  url: URL
  headers?: Readonly<Record<string, string>>
  body: unknown
  /** For all of it: name, connection, answer. */
  timeoutMs: number
  mostBytes: number
  signal?: AbortSignal
}>

/** `refused`: an address that is not asked; `status`: any but 2xx, redirects too; `unreached`: nobody there, or too late. */
export type JsonAnswer =
  | Readonly<{ ok: true; body: unknown }>
  | Readonly<{ ok: false; why: 'refused' | 'unreached' | 'status' | 'tooLong' | 'notJson'; status?: number }>

class Refused extends Error {}

/** Gives only addresses that may be connected to, at the moment of connecting. */
const guardedLookup =
  (protocol: string): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      // `all` gives a list.
      const addresses: readonly LookupAddress[] = error ? [] : found
      const allowed = addresses.filter(({ address }) => mayReach(address, protocol))
      const [first] = allowed
      if (error) callback(error, [])
      else if (!first) callback(new Refused(), [])
      else if (options.all) callback(null, [...allowed])
      else callback(null, first.address, first.family)
    })
  }

const textOf = async (answer: IncomingMessage, mostBytes: number): Promise<string | null> => {
  const chunks: Buffer[] = []
  let bytes = 0
  // A stream of buffers: no encoding is set.
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const answerOf = async (answer: IncomingMessage, mostBytes: number): Promise<JsonAnswer> => {
  const status = answer.statusCode ?? 0
  if (status < 200 || status > 299) {
    answer.destroy()
    return { ok: false, why: 'status', status }
  }
  const text = await textOf(answer, mostBytes)
  if (text === null) return { ok: false, why: 'tooLong' }
  try {
    return { ok: true, body: JSON.parse(text) as unknown }
  } catch {
    return { ok: false, why: 'notJson' }
  }
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** Sends JSON to another server and reads its answer; see the README for what is never done. */
export const postJson = async (post: JsonPost): Promise<JsonAnswer> => {
  const { url, headers = {}, timeoutMs, mostBytes, signal } = post
  const host = hostOf(url)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, why: 'refused' }
  if (isIP(host) !== 0 && !mayReach(host, url.protocol)) return { ok: false, why: 'refused' }
  const body = JSON.stringify(post.body)
  const deadline = AbortSignal.timeout(timeoutMs)
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      accept: 'application/json',
      'accept-encoding': 'identity'
    },
    lookup: guardedLookup(url.protocol),
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline
  }
  try {
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      const send = url.protocol === 'https:' ? requestSecure : requestPlain
      send(url, options, done).on('error', fail).end(body)
    })
    return await answerOf(answer, mostBytes)
  } catch (error) {
    return { ok: false, why: error instanceof Refused ? 'refused' : 'unreached' }
  }
}
