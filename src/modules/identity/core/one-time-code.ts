/** Seconds that a code is good for, digits that it has (RFC 6238, what every authenticator app assumes). */
const STEP_S = 30
const DIGITS = 6
const CODE = /^\d{6}$/

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A key as people type it and apps read it (RFC 4648, without the filling): `Hello` is `JBSWY3DP`. */
export const base32 = (bytes: Uint8Array): string => {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += BASE32.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + BASE32.charAt((held << (5 - bits)) & 31) : text
}

/** HMAC-SHA-1 of a message under a member's key; given, because core sees no cipher. */
export type Hmac = (message: Uint8Array) => Uint8Array

export const timeStepOf = (milliseconds: number): number => Math.floor(milliseconds / 1000 / STEP_S)

/** The code of a time step (RFC 4226 §5.3). Step 1 of the key `12345678901234567890` is `287082`. */
export const codeOfStep = (step: number, hmac: Hmac): string => {
  const message = new Uint8Array(8)
  const view = new DataView(message.buffer)
  view.setUint32(0, Math.floor(step / 2 ** 32))
  view.setUint32(4, step % 2 ** 32)
  const digest = hmac(message)
  const offset = (digest.at(-1) ?? 0) & 15
  const number =
    new DataView(digest.buffer, digest.byteOffset, digest.byteLength).getUint32(offset) & 0x7f_ff_ff_ff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/**
 * The time step that a code belongs to, or null: this one, or the one before or after, for clocks that differ (RFC 6238
 * §5.2); only later than the last that was used, so that a code that somebody looked at is worth nothing.
 */
export const stepOfCode = (
  code: string,
  milliseconds: number,
  lastStep: number,
  hmac: Hmac
): number | null => {
  const digits = code.replaceAll(/\s/g, '')
  if (!CODE.test(digits)) return null
  const now = timeStepOf(milliseconds)
  return [now, now - 1, now + 1].find((step) => step > lastStep && codeOfStep(step, hmac) === digits) ?? null
}

/** The address that an authenticator app reads as a QR code. */
export const otpAddress = (secret: Uint8Array, workspace: string, email: string): string => {
  const [issuer, account] = [`绘客 ${workspace}`, email].map(encodeURIComponent)
  return `otpauth://totp/${issuer}:${account}?secret=${base32(secret)}&issuer=${issuer}&digits=${DIGITS}&period=${STEP_S}`
}
