import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { translate } from '#lang'
import { settings } from '#platform/config'
import { packageRoot } from './package-root.ts'
import { VERSION } from './version.ts'

const START = '<!-- settings -->'
const END = '<!-- /settings -->'

test('docs/reference/configuration.md has the table of all settings (vitest -u writes it)', async () => {
  const path = join(packageRoot(), 'docs/reference/configuration.md')
  const rows = Object.entries(settings).map(([key, { name, option, initial, secret }]) => {
    const say = (language: 'zh-CN' | 'en'): string =>
      translate(language, { code: `http.setting.${key}`, params: {} })
    const flags = [option === null ? '' : `\`${option}\``, secret ? 'secret' : ''].filter(Boolean).join(', ')
    return `| \`${name}\` | ${flags} | ${initial === null ? '' : `\`${initial}\``} | ${say('zh-CN')} | ${say('en')} |`
  })
  const table = [
    '| environment | option | default | 说明 | meaning |',
    '| --- | --- | --- | --- | --- |',
    ...rows
  ]
  const present = readFileSync(path, 'utf8')
  const [before = '', rest = ''] = present.split(START)
  const [, after = ''] = rest.split(END)
  const text = `${before}${START}\n\n${table.join('\n')}\n\n${END}${after}`
  const options = await resolveConfig(path)
  await expect(await format(text, { ...options, parser: 'markdown' })).toMatchFileSnapshot(path)
})

test('the program says the version of its package', () => {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string
  }
  expect(VERSION).toBe(version)
})
