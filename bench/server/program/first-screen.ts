import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { ProgramLine } from './line.ts'

const BYTES_A_KB = 1000
const LEVEL = 9

/** What a script needs before it runs; what it fetches later (`import()`) is not among it. */
const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import)\s*"([^"]+\.js)"/g)].flatMap(([, path]) => (path ? [basename(path)] : []))

const gzipped = (folder: string, names: Iterable<string>): number =>
  [...names].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: LEVEL }).byteLength,
    0
  )

const withAllThatItNeeds = (folder: string, entries: readonly string[]): ReadonlySet<string> => {
  const needed = new Set<string>()
  const take = (name: string): void => {
    if (needed.has(name)) return
    needed.add(name)
    importsOf(readFileSync(join(folder, name), 'utf8')).forEach(take)
  }
  entries.forEach(take)
  return needed
}

/** The pages that people begin with, by what their script exports. */
const firstPages = { 今日: 'TodayPage', 'the list': 'CustomerListPage' } as const

/** The JavaScript, gzipped, that must arrive before the shell and a first page stand. */
export const measureFirstScreen = (web: string): readonly ProgramLine[] => {
  const folder = join(web, 'assets')
  const [, main] = /<script type="module" src="\/assets\/([^"]+)"/.exec(
    readFileSync(join(web, 'index.html'), 'utf8')
  ) ?? [null, null]
  if (!main) throw new Error('the page has no script')
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  return Object.entries(firstPages).map(([name, page]): ProgramLine => {
    const chunk = scripts.find((file) =>
      new RegExp(`export\\{[^}]*\\bas ${page}\\b`).test(readFileSync(join(folder, file), 'utf8'))
    )
    if (chunk === undefined) throw new Error(`no script has ${page}`)
    return {
      job: `first screen: shell and ${name}`,
      rows: 0,
      unit: 'kB',
      ours: gzipped(folder, withAllThatItNeeds(folder, [main, chunk])) / BYTES_A_KB,
      bare: null,
      alone: null,
      roundTrips: null,
      peakMiB: null,
      bar: '≤ 250 kB gzipped'
    }
  })
}
