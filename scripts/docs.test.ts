import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { fieldKeys } from '../src/modules/customers/contract.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = ['.', 'docs', 'src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
)
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

test.each(files)('every link of %s leads to a file', (file) => {
  const code = /```[\s\S]*?```|`[^`\n]*`/g
  const targets = [
    ...textOf(file)
      .replace(code, '')
      .matchAll(/\]\(([^)\s#]+)/g)
  ].map(([, target = '']) => target)
  const local = targets.filter((target) => !/^[a-z]+:/.test(target))
  expect(local.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([])
})

test('the page on mapping names every field', () => {
  const page = textOf('docs/how-to/correct-the-mapping.md')
  expect(fieldKeys.filter((key) => !page.includes(`\`${key}\``))).toEqual([])
})

test('every module and library says what it is', () => {
  const folders = ['src/modules', 'src/lib', 'src/platform'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`)
  )
  expect(folders.filter((folder) => !existsSync(join(root, folder, 'README.md')))).toEqual([])
})
