import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const BAR_BYTES = 250_000

type Output = Readonly<{
  path: string
  entryPoint: string | undefined
  imports: readonly string[]
  /** The sources that something of it comes from. */
  sources: readonly string[]
}>

/** The app's scripts as they are served, by path. */
const bundled = async () => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/web/main.tsx'],
    outdir: 'out',
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    tsconfig: 'tsconfig.web.json',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent'
  })
  const outputs = Object.entries(metafile.outputs).map(([path, { entryPoint, imports, inputs }]): Output => ({
    path,
    entryPoint,
    imports: imports.filter(({ kind }) => kind === 'import-statement').map((one) => one.path),
    sources: Object.entries(inputs).flatMap(([source, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [source] : []
    )
  }))
  const gzipped = new Map(
    outputFiles.map(({ path, contents }) => [path.slice(root.length), gzipSync(contents).length])
  )
  return { outputs, gzipped }
}

/** What a browser fetches of scripts before an entry can run. */
const neededBy = (entry: string, outputs: readonly Output[], found = new Set<string>()): Set<string> => {
  if (found.has(entry)) return found
  found.add(entry)
  for (const next of outputs.find(({ path }) => path === entry)?.imports ?? []) neededBy(next, outputs, found)
  return found
}

test('a first screen needs at most 250 kB of scripts, gzipped, whatever page it is', async () => {
  const { outputs, gzipped } = await bundled()
  const main = outputs.find(({ entryPoint }) => entryPoint === 'src/web/main.tsx')
  const texts = outputs.find(({ entryPoint }) => entryPoint === 'src/lang/zh-CN/browser.ts')
  // Everything of a module that is fetched when it is gone to.
  const pages = outputs.filter(({ entryPoint }) => /^src\/modules\/\w+\/web\//.test(entryPoint ?? ''))
  expect(pages.length).toBeGreaterThan(0)
  for (const page of pages) {
    const needed = new Set<string>()
    for (const one of [main, texts, page]) neededBy(one?.path ?? '', outputs, needed)
    const bytes = [...needed].reduce((sum, path) => sum + (gzipped.get(path) ?? 0), 0)
    expect(bytes, page.entryPoint).toBeGreaterThan(50_000)
    expect(bytes, page.entryPoint).toBeLessThanOrEqual(BAR_BYTES)
    const sources = outputs.filter(({ path }) => needed.has(path)).flatMap((one) => one.sources)
    // One language is fetched, not all.
    expect(sources.filter((source) => /^src\/lang\/(en|zh-TW)\//.test(source))).toEqual([])
    if (process.env['HUIKE_SIZES']) process.stdout.write(`${page.entryPoint} ${bytes}\n`)
  }
  // Texts of the command line and of the server do not travel to the browser.
  expect(gzipped.get(texts?.path ?? '') ?? 0).toBeLessThan(30_000)
})
