// `npm test`: installs, then format, lint, fences, types and all tests; ends with one line of counts.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPackages, root } from './prepare.mjs'

installPackages({ development: true })

const scratch = mkdtempSync(join(tmpdir(), 'huike-test-'))
const report = join(scratch, 'vitest.json')
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

const steps = [
  ['format', bin('prettier'), ['--check', '--log-level=warn', '.']],
  ['lint', bin('oxlint'), ['--type-aware', '--deny-warnings', 'src', 'scripts', 'bench', 'bin', 'e2e']],
  ['fences', process.execPath, ['scripts/check-fences.mjs']],
  ['types', bin('tsc'), ['-p', 'tsconfig.json']],
  ['types of the pure core', bin('tsc'), ['-p', 'tsconfig.core.json']],
  ['types of the pages', bin('tsc'), ['-p', 'tsconfig.web.json']],
  // Once: several tests run the program, and at the same time.
  ['bundle', process.execPath, ['bin/huike.mjs', '--version']],
  ['tests', bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]]
]

let passed = 0
let failed = 0
let skipped = 0
for (const [name, command, args] of steps) {
  console.log(`\n── ${name}`)
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32'
  })
  if (status === 0) passed += 1
  else {
    failed += 1
    console.log(`── ${name}: FAILED`)
  }
}

if (existsSync(report)) {
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  passed += counts.numPassedTests
  failed += counts.numFailedTests
  skipped += counts.numPendingTests + counts.numTodoTests
}
rmSync(scratch, { recursive: true, force: true })
// Tests that need real data beside the checkout, or a program that is not there, are skipped, never silently.
if (skipped > 0)
  console.log(`\n${skipped} skipped: real data or a program that they need is not on this machine.`)
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
