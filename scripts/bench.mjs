// `npm run bench`: bundles what is measured as a user runs it, and the measurements, then runs them.
import { spawnSync } from 'node:child_process'
import { buildBundle, installPackages, root } from './prepare.mjs'

installPackages()
const cli = await buildBundle()
const { build } = await import('esbuild')
const outfile = `${root}dist/bench.mjs`
await build({
  entryPoints: [`${root}bench/main.ts`],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  legalComments: 'none',
  loader: { '.yaml': 'text', '.txt': 'text', '.html': 'text', '.css': 'text' },
  logLevel: 'error'
})
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, HUIKE_BENCH_ROOT: root, HUIKE_BENCH_CLI: cli }
})
process.exitCode = status ?? 3
