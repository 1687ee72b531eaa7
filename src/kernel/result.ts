/** A text for a person, by its code in the language files; `params` fill the `{name}` places. */
export type Params = Readonly<Record<string, string | number>>

/** What a core function wants to tell a person: never a finished sentence, so that each reader gets his language. */
export type Message = Readonly<{ code: string; params: Params }>

/** An expected failure is a value, never an exception. */
export type Failure = Readonly<{ ok: false; code: string; params: Params }>
export type Success<T> = Readonly<{ ok: true; value: T }>
export type Result<T> = Success<T> | Failure

export const succeed = <T>(value: T): Success<T> => ({ ok: true, value })
export const fail = (code: string, params: Params = {}): Failure => ({ ok: false, code, params })
export const message = (code: string, params: Params = {}): Message => ({ code, params })
