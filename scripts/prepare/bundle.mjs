import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { homedir } from 'node:os'
import { join, relative } from 'node:path'
import { giveUp, isUnwritable, root } from './place.mjs'
import { bundleWeb } from './web-bundle.mjs'

/** What the reports draw Chinese with. */
const font = 'noto-sans-cjk-sc-subset.otf'

const HOUR_MS = 3_600_000

/** Paths, sizes and times of all sources: changes whenever a source or a setting does. */
const sourcesStamp = () => {
  const hash = createHash('sha256')
  const sources = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const settings = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'scripts/prepare/bundle.mjs',
    'scripts/prepare/web-bundle.mjs'
  ]
  for (const file of [...sources, ...settings.map((name) => `${root}${name}`)]) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${relative(root, file)}|${size}|${mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** The command line and its threads, by the name of their bundle. */
const programs = {
  'cli.mjs': 'src/app/cli.ts',
  'examine-worker.mjs': 'src/modules/reports/io/examine-worker.ts',
  'duplicates-worker.mjs': 'src/modules/merging/io/search-thread/duplicates-worker.ts',
  'recompute-worker.mjs': 'src/modules/customers/io/recompute-thread/recompute-worker.ts',
  'import-worker.mjs': 'src/modules/collection/io/import-thread/import-worker.ts',
  'prepare-worker.mjs': 'src/modules/collection/io/import-thread/prepare-worker.ts',
  'workbook-worker.mjs': 'src/modules/reports/io/workbook/workbook-worker.ts'
}

/**
 * No package does anything by being imported alone (none of our modules does, which package.json says): what a program
 * does not use of a module's door stays out, with the packages that it would load. So `huike parse` does not load a web
 * server. Asked for packages alone: asking esbuild to find each of our own files as well took ten times as long.
 */
const onlyWhatIsUsed = {
  name: 'only what is used',
  setup: (build) => {
    build.onResolve({ filter: /^[^./#]/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, external: true, sideEffects: false }
    )
  }
}

const bundleInto = async (folder) => {
  const { build } = await import('esbuild')
  const program = {
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    plugins: [onlyWhatIsUsed],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'error'
  }
  for (const [name, entry] of Object.entries(programs))
    await build({
      ...program,
      entryPoints: { [name.replace(/\.mjs$/, '')]: `${root}${entry}` },
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      // What only some commands need (the server) is loaded when they do. Everything stays in one folder.
      splitting: true,
      chunkNames: '[name]-[hash]'
    })
  await bundleWeb(build, folder)
  await build({
    entryPoints: [`${root}src/modules/reports/web/report.ts`, `${root}src/modules/reports/web/report.css`],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome111', 'safari16.4', 'firefox113'],
    legalComments: 'none',
    logLevel: 'error'
  })
  copyFileSync(`${root}src/modules/reports/fonts/${font}`, `${folder}/${font}`)
}

/** Removes bundles of earlier sources; one that was used in the last hour may still be running. */
const removeOld = (place, stamp) => {
  for (const { name } of readdirSync(place, { withFileTypes: true })) {
    if (!/^(?:draft-.*|[0-9a-f]{16})$/.test(name) || name === stamp) continue
    try {
      if (Date.now() - statSync(join(place, name)).mtimeMs > HOUR_MS)
        rmSync(join(place, name), { recursive: true, force: true })
    } catch {
      // Another process removed it first.
    }
  }
}

/** Puts a folder in place in one step; who comes second keeps what the first has put there. */
const putInPlace = (draft, folder) => {
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(join(folder, 'cli.mjs'))) throw error
  }
}

const buildAt = async (place, stamp) => {
  const folder = join(place, stamp)
  const program = join(folder, 'cli.mjs')
  if (existsSync(program)) return program
  mkdirSync(place, { recursive: true })
  const draft = mkdtempSync(join(place, 'draft-'))
  try {
    await bundleInto(draft)
    // Outside the checkout the packages and the migrations are found through these links.
    if (!place.startsWith(root))
      for (const name of ['node_modules', 'db']) symlinkSync(`${root}${name}`, join(draft, name), 'junction')
    // A folder made by mkdtemp is its maker's alone; the checkout may be shared.
    chmodSync(draft, 0o755)
    putInPlace(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
  const now = new Date()
  utimesSync(folder, now, now)
  removeOld(place, stamp)
  return program
}

/** A folder of the person's own, for a checkout that he may read and not write. */
const cacheFolder = () =>
  join(
    process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
    'huike',
    createHash('sha256').update(root).digest('hex').slice(0, 16)
  )

/** `dist/cli.mjs` and the threads beside it always lead to the bundle of the sources as they are. */
const pointTo = (stamp) => {
  for (const name of Object.keys(programs)) {
    const path = `${root}dist/${name}`
    const text = `import './${stamp}/${name}'\n`
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    writeFileSync(`${path}.${process.pid}.tmp`, text)
    renameSync(`${path}.${process.pid}.tmp`, path)
  }
}

const failed = (error) =>
  giveUp(
    `程序没有构建成功: ${error.message}\n请确认源文件完整 (git status), 磁盘有空间, 再运行 npm ci 后重试。`,
    'The program could not be built. Check that its sources are whole (git status) and the disk has room, run npm ci, and try again.'
  )

/**
 * Bundles the command line where the sources changed since, each version in a folder of its own that appears in one
 * step (two commands may start at once); returns the path of the program.
 */
export const buildBundle = async () => {
  const stamp = sourcesStamp()
  const built = join(root, 'dist', stamp, 'cli.mjs')
  try {
    await buildAt(join(root, 'dist'), stamp)
    pointTo(stamp)
  } catch (error) {
    if (!isUnwritable(error)) failed(error)
  }
  if (existsSync(built)) return built
  try {
    return await buildAt(cacheFolder(), stamp)
  } catch (error) {
    if (!isUnwritable(error)) failed(error)
    return giveUp(
      `程序第一次运行要写入 ${root}dist 或 ${cacheFolder()}, 而两处都不能写入。请用 XDG_CACHE_HOME 指定一个可写的文件夹。`,
      `The first run writes to ${root}dist or ${cacheFolder()}; neither can be written. Name a folder with XDG_CACHE_HOME.`
    )
  }
}
