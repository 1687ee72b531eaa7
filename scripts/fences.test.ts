import { describe, expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, so that the check runs before anything is built
import { cyclesOf, findViolations } from './fences.mjs'

const map = {
  kernel: [],
  'lib/rules': ['kernel'],
  'lib/tables': ['kernel'],
  'core/portrait': ['kernel', 'lib/rules', 'lib/tables', 'core/playbook'],
  'core/playbook': ['kernel'],
  'modules/portrait': ['kernel', 'modules/playbook'],
  'modules/playbook': ['kernel'],
  'web/portrait': ['ui'],
  ui: ['kernel'],
  app: ['*']
}
const violationsOf = (file: string, text: string): string[] => findViolations([[file, text]], map)

describe('each fence holds: a planted violation is found', () => {
  test.each([
    [
      'a unit that the map does not allow',
      'src/lib/rules/a.ts',
      `import { x } from '#modules/playbook'`,
      /may not use modules\/playbook/
    ],
    [
      'a relative path into another unit',
      'src/modules/portrait/service.ts',
      `import { x } from '../playbook/core/x.ts'`,
      /leaves its unit/
    ],
    [
      'an inner file by the package name',
      'src/modules/portrait/service.ts',
      `import { x } from '#modules/playbook/core/x'`,
      /unknown door/
    ],
    [
      'Node in a core',
      'src/modules/portrait/core/a.ts',
      `import { readFileSync } from 'node:fs'`,
      /may not import node:fs/
    ],
    ['Node in a lib', 'src/lib/rules/a.ts', `export { join } from 'node:path'`, /may not import node:path/],
    [
      'a package with side effects in a core',
      'src/modules/portrait/core/a.ts',
      `import pg from 'pg'`,
      /may not import pg/
    ],
    [
      'a dynamic import in a core',
      'src/modules/portrait/core/a.ts',
      `const pg = await import('pg')`,
      /may not import pg/
    ],
    [
      'the server door of another module in a core',
      'src/modules/portrait/core/a.ts',
      `import { x } from '#modules/playbook'`,
      /may not use modules\/playbook/
    ],
    [
      'the server in a page',
      'src/modules/portrait/web/a.tsx',
      `import { x } from '#modules/portrait'`,
      /web\/portrait may not use modules\/portrait/
    ],
    ['a module in the kit', 'src/ui/a.tsx', `import { x } from '#web/portrait'`, /ui may not use/],
    [
      'tables in a core',
      'src/modules/portrait/core/a.ts',
      `import { x } from '#lib/tables'`,
      /may not see lib\/tables/
    ],
    [
      'io of its own module in a core',
      'src/modules/portrait/core/a.ts',
      `import { x } from '../io/store.ts'`,
      /core may not see/
    ],
    [
      'service in web',
      'src/modules/portrait/web/a.ts',
      `import { x } from '../service.ts'`,
      /web may not see/
    ],
    ['the clock in a core', 'src/modules/portrait/core/a.ts', `const now = new Date()`, /Date/],
    ['the clock in the kernel', 'src/kernel/a.ts', `const now = Date.now()`, /Date/],
    ['dice in a lib', 'src/lib/rules/a.ts', `const x = Math.random()`, /Math.random/],
    [
      'the environment in a contract',
      'src/modules/portrait/contract.ts',
      `const x = process.env.X`,
      /process/
    ],
    [
      'a unit that is not on the map',
      'src/modules/unheard/a.ts',
      `import { x } from '#lib/rules'`,
      /not on the map/
    ]
  ])('%s', (_, file, text, what) => {
    expect(violationsOf(file, text).join('\n')).toMatch(what)
  })

  test('what is allowed passes', () => {
    expect(
      violationsOf(
        'src/modules/portrait/core/a.ts',
        `import { z } from 'zod'\nimport { x } from '#contracts/playbook'\nimport { y } from './b.ts'\nimport { r } from '#lib/rules'`
      )
    ).toEqual([])
    expect(violationsOf('src/modules/portrait/service.ts', `import { x } from './core/x.ts'`)).toEqual([])
    expect(
      violationsOf(
        'src/modules/portrait/web/a.tsx',
        `import type { X } from '#contracts/portrait'\nimport { Y } from '#ui'`
      )
    ).toEqual([])
    expect(violationsOf('src/lib/tables/a.ts', `import { createReadStream } from 'node:fs'`)).toEqual([])
    expect(violationsOf('src/app/cli.ts', `import { x } from '#modules/portrait'`)).toEqual([])
    expect(violationsOf('src/kernel/a.ts', `// new Date() would be wrong here\nexport const a = 1`)).toEqual(
      []
    )
  })

  test('a circle in the map is found', () => {
    expect(cyclesOf({ a: ['b'], b: ['c'], c: ['a'] })).toEqual(['a > b > c > a'])
    expect(cyclesOf(map)).toEqual([])
  })
})
