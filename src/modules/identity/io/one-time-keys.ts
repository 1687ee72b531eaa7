import { createHmac, randomBytes } from 'node:crypto'
import { base32, type Hmac } from '../core/index.ts'
import { hashOf } from './tokens.ts'

/** 160 bits, as long as the digest (RFC 4226 §4). */
export const newSecret = (): Uint8Array => randomBytes(20)

export const hmacOf =
  (secret: Uint8Array): Hmac =>
  (message) =>
    createHmac('sha1', secret).update(message).digest()

const CODES = 10
const CODE_BYTES = 10

/** Each comes in once in place of the app: ten codes of 80 bits, `ABCD-EFGH-IJKL-MNOP`. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: CODES }, () => base32(randomBytes(CODE_BYTES)).replaceAll(/.{4}(?!$)/g, '$&-'))

/** However it was typed. */
export const hashOfRecoveryCode = (code: string): Uint8Array =>
  hashOf(code.toUpperCase().replaceAll(/[^A-Z2-7]/g, ''))
