import { type Failure, fail, type Result } from '#kernel/result'

/** What a normaliser read, or the reason why it could not. */
export type Parsed<T> = Result<T>

const MOST_SHOWN = 60

/** A failure that quotes the text it could not read, cut to 60 characters. */
export const unread = (code: string, text: string): Failure =>
  fail(code, { text: text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text })
