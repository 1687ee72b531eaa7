import { fail, type Result, succeed } from '#kernel/result'

const SHORTEST = 8
/** At least so many different signs. */
const FEWEST_SIGNS = 4

/** What people choose first, whatever stands around it (of published lists of stolen passwords). */
const COMMON = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'qwerty',
  'qwertyui',
  'qwertyuiop',
  'asdfghjk',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefg',
  'abcdefgh',
  'abc123',
  'a123456',
  'aa123456',
  'abcd1234',
  'iloveyou',
  'woaini',
  'woaini520',
  'woaini1314',
  'letmein',
  'welcome',
  'admin',
  'administrator',
  'huike',
  'football',
  'baseball',
  'sunshine',
  'princess',
  'monkey',
  'dragon',
  'superman',
  'qazwsx',
  'qazwsxedc',
  '1q2w3e4r',
  '1qaz2wsx',
  'q1w2e3r4',
  'zaq12wsx',
  'changeme',
  'trustno1',
  'taobao',
  'wodemima',
  'mima'
] as const

/** The key rows and number rows that fingers walk along. */
const WALKS = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm']

const isWalk = (text: string): boolean => WALKS.some((walk) => walk.includes(text))

/** The text without the digits and signs that are hung on at its ends. */
const stemOf = (text: string): string => text.replace(/^[\d!@#$.*_-]+|[\d!@#$.*_-]+$/g, '')

/**
 * Whether a password may be chosen (ASVS 2.1, NIST SP 800-63B: length and no known ones, no rules about kinds of signs).
 * `绘客一号店开张了` is fine; `Password123!`, `12345678` and the own address are not. Failures: `identity.password.short`,
 * `identity.password.common`, `identity.password.personal`.
 */
export const checkPassword = (password: string, personal: readonly string[]): Result<null> => {
  const text = password.normalize('NFKC').toLowerCase()
  if (Array.from(text).length < SHORTEST) return fail('identity.password.short', { shortest: SHORTEST })
  const stem = stemOf(text)
  if (
    new Set(text).size < FEWEST_SIGNS ||
    isWalk(text) ||
    stem === '' ||
    COMMON.some((common) => text === common || stem === common)
  )
    return fail('identity.password.common')
  const own = personal
    .flatMap((word) => [word, word.split('@')[0] ?? word])
    .map((word) => word.normalize('NFKC').toLowerCase().trim())
  return own.some((word) => word !== '' && (text === word || stem === word))
    ? fail('identity.password.personal')
    : succeed(null)
}
