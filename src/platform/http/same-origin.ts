import type { IncomingHttpHeaders } from 'node:http'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

const hostOf = (url: string): string | null => {
  try {
    return new URL(url).host
  } catch {
    return null
  }
}

/**
 * Whether a request may act with the browser's cookie: one that changes nothing may; a browser says where the others
 * come from (`Sec-Fetch-Site`, older ones `Origin`), and only our own pages may. A program sends neither header.
 */
export const isSameOrigin = (
  method: string,
  headers: IncomingHttpHeaders,
  publicUrl: string | null
): boolean => {
  if (SAFE.has(method)) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (headers.origin === undefined) return true
  const origin = hostOf(headers.origin)
  return origin !== null && (origin === headers.host || (publicUrl !== null && origin === hostOf(publicUrl)))
}
