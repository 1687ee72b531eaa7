import { z } from 'zod'
import { AppError } from '#kernel/app-error'
import type { Language } from '#lang'

const wordsOf: Readonly<Record<Language, ReturnType<typeof z.locales.en>['localeError']>> = {
  'zh-CN': z.locales.zhCN().localeError,
  'zh-TW': z.locales.zhTW().localeError,
  en: z.locales.en().localeError
}

const placeOf = (path: readonly PropertyKey[]): string => path.map(String).join('.')

/**
 * Parses a part of a request by its contract; a refusal names the field and says in the reader's language what is
 * wrong with it. An address whose parts cannot exist is not found.
 */
export const parseInput = (
  part: 'params' | 'query' | 'body',
  schema: z.ZodType | undefined,
  given: unknown,
  language: Language
): unknown => {
  if (schema === undefined) return undefined
  const parsed = schema.safeParse(given, { error: wordsOf[language] })
  if (parsed.success) return parsed.data
  if (part === 'params') throw new AppError('notFound', 'http.notFound')
  const [issue] = parsed.error.issues
  const field = placeOf(issue?.path ?? [])
  throw new AppError(
    'invalid',
    field === '' ? 'http.invalidBody' : 'http.invalidField',
    { field, problem: issue?.message ?? '' },
    field === '' ? null : field
  )
}
