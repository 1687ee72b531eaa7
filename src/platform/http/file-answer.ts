import type { Readable } from 'node:stream'

const mark = Symbol('file answer')

/** An answer that is a file instead of JSON: a list of refused rows, the playbook as YAML. */
export type FileAnswer = Readonly<{
  [mark]: true
  contentType: string
  /** A stream is sent after the commit, and closed where nobody reads it. */
  content: string | Uint8Array | Readable
  /** The name it is saved under; shown in the browser where there is none. */
  fileName: string | null
}>

/** `fileAnswer('text/csv; charset=utf-8', text, '未导入.csv')` as what a route's handler returns. */
export const fileAnswer = (
  contentType: string,
  content: FileAnswer['content'],
  fileName: string | null = null
): FileAnswer => ({ [mark]: true, contentType, content, fileName })

export const isFileAnswer = (answer: unknown): answer is FileAnswer =>
  typeof answer === 'object' && answer !== null && mark in answer

/** The header for a name in any script (RFC 6266). */
export const dispositionOf = (fileName: string): string =>
  `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
