// What a fresh clone needs before anything runs: the right Node, the packages of the lock file, and the bundle.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const stampFile = `${root}node_modules/.huike-lock`
const bundle = `${root}dist/cli.mjs`
const bundleStamp = `${root}dist/sources`

/** What the reports draw Chinese with. */
const font = 'noto-sans-cjk-sc-subset.otf'

const MINIMUM_NODE = [20, 19]

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1])) return
  process.stderr.write(
    `绘客 Huike 需要 Node ${MINIMUM_NODE.join('.')} 或更高版本, 现在是 ${process.versions.node}。\n`
  )
  process.stderr.write(
    `Huike needs Node ${MINIMUM_NODE.join('.')} or later; this is ${process.versions.node}.\n`
  )
  process.exit(3)
}

/** Runs npm whichever way it was started, without a shell where that is possible. */
const runNpm = (args) => {
  const script = process.env.npm_execpath
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  return script && /\.[cm]?js$/.test(script)
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')

/** Installs the packages of the lock file once; a changed lock file installs again. */
export const installPackages = () => {
  checkNode()
  const hash = lockHash()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return
  process.stderr.write('installing packages (once) …\n')
  const result = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (result.status !== 0) {
    process.stderr.write(
      'npm ci failed; see above. Nothing was changed outside node_modules; mend the cause and run again.\n'
    )
    process.exit(3)
  }
  writeFileSync(stampFile, hash)
}

/** Paths, sizes and times of all sources: changes whenever a source does. */
const sourcesStamp = () => {
  const hash = createHash('sha256').update(lockHash())
  const files = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
  for (const file of files) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file}|${size}|${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Bundles the command line to `dist/cli.mjs` where the sources changed since; returns its path. */
export const buildBundle = async () => {
  const stamp = sourcesStamp()
  if (existsSync(bundle) && existsSync(bundleStamp) && readFileSync(bundleStamp, 'utf8') === stamp)
    return bundle
  const { build } = await import('esbuild')
  mkdirSync(`${root}dist`, { recursive: true })
  // Two commands may start at once: each writes its own file and puts it in place in one step.
  const draft = `${root}dist/cli.${process.pid}.mjs`
  const program = {
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'error'
  }
  await build({ ...program, entryPoints: [`${root}src/app/cli.ts`], outfile: draft })
  await build({
    ...program,
    entryPoints: [`${root}src/modules/analysis/io/list-reading/list-worker.ts`],
    outfile: `${root}dist/list-worker.mjs`
  })
  await build({
    entryPoints: [`${root}src/modules/reports/web/report.ts`, `${root}src/modules/reports/web/report.css`],
    outdir: `${root}dist`,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome111', 'safari16.4', 'firefox113'],
    legalComments: 'none',
    logLevel: 'error'
  })
  copyFileSync(`${root}src/modules/reports/fonts/${font}`, `${root}dist/${font}`)
  renameSync(draft, bundle)
  writeFileSync(bundleStamp, stamp)
  return bundle
}
