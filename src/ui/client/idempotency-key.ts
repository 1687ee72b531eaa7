/** A random key; `crypto.randomUUID` is absent where a phone reaches the server without HTTPS. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    ''
  )

/**
 * Keys for the tries of one form: the same while the same is sent, a new one as soon as something else is sent or the
 * last try succeeded (`renew`).
 */
export const createKeys = (next: () => string = newKey) => {
  let last: Readonly<{ sent: string; key: string }> | null = null
  return {
    keyOf: (input: unknown): string => {
      const sent = JSON.stringify(input) ?? ''
      if (last?.sent !== sent) last = { sent, key: next() }
      return last.key
    },
    renew: (): void => {
      last = null
    }
  }
}
