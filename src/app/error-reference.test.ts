import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import type { FailureKind } from '#kernel/app-error'
import { codesOf, translate } from '#lang'
import { statusOf } from '#platform/http'
import { packageRoot } from './package-root.ts'

/** `new AppError('conflict', isFirst ? 'identity.a' : 'identity.b'`: the kind, then all codes up to the next comma. */
const THROWN = /new AppError\(\s*'(\w+)',\s*([^,)]+)/g
const CODE = /'([a-z]\w*(?:\.[\w-]+)+)'/g
/** Reasons that a module's core gives and its service throws on: `fail('identity.password.short'`. */
const FAILED = /\bfail\(\s*'([a-z]\w*(?:\.[\w-]+)+)'/g
const SERVER_AREAS = /^(?:identity|customers|followup|import|audit|playbook)\./
const STATUS_OF_CODE: Readonly<Record<string, number>> = { 'http.idempotencyReuse': 422 }

const sources = (): readonly string[] =>
  ['src/platform', 'src/modules', 'src/app']
    .flatMap((folder) =>
      readdirSync(join(packageRoot(), folder), { recursive: true, withFileTypes: true }).map((entry) =>
        join(entry.parentPath, entry.name)
      )
    )
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('/web/'))
    .map((path) => readFileSync(path, 'utf8'))

const refusals = (): ReadonlyMap<string, string> => {
  const statuses = new Map<string, Set<string>>()
  const note = (code: string, status: string): void => {
    statuses.set(code, (statuses.get(code) ?? new Set()).add(status))
  }
  const texts = sources()
  for (const text of texts)
    for (const [, kind = '', rest = ''] of text.matchAll(THROWN))
      for (const [, code = ''] of rest.matchAll(CODE))
        note(code, String(STATUS_OF_CODE[code] ?? statusOf[kind as FailureKind]))
  for (const text of texts)
    for (const [, code = ''] of text.matchAll(FAILED))
      if (SERVER_AREAS.test(code) && !statuses.has(code)) note(code, '400')
  note('http.defect', '500')
  return new Map([...statuses].map(([code, of]) => [code, [...of].sort().join(', ')]))
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')

test('docs/reference/errors.md lists every code that a request may be refused with (vitest -u writes it)', async () => {
  const known = new Set(codesOf('zh-CN'))
  const rows = [...refusals()].sort(([a], [b]) => (a < b ? -1 : 1))
  // A code without a text would reach a person as it is.
  expect(rows.filter(([code]) => !known.has(code)).map(([code]) => code)).toEqual([])
  const say = (language: 'zh-CN' | 'en', code: string): string =>
    cell(translate(language, { code, params: {} }))
  const text = [
    '# Error codes',
    '',
    'A refused request is answered with `application/problem+json` (RFC 9457): `{type, title, status, detail, code, params, field?}`. The code never',
    'changes; `title` and `detail` are in the reader’s language (the member’s, else `Accept-Language`, else Chinese). Codes `server.…` and',
    '`http.serve.…`, `http.config.…` are said on the console at the start.',
    '',
    '| code | status | 中文 | English |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ([code, status]) => `| \`${code}\` | ${status} | ${say('zh-CN', code)} | ${say('en', code)} |`
    ),
    ''
  ].join('\n')
  const path = join(packageRoot(), 'docs/reference/errors.md')
  const options = await resolveConfig(path)
  await expect(await format(text, { ...options, parser: 'markdown' })).toMatchFileSnapshot(path)
})
