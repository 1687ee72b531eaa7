// `npm run test:properties`: the property tests with new cases, 20 rounds of them; `npm test` draws the same ones each time.
// `npm run test:properties -- 100 7`: so many rounds, beginning with this seed. A round that fails names its seed.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages, root } from './prepare.mjs'

const ROUNDS = 20

const [rounds = ROUNDS, firstSeed = Math.floor(Math.random() * 1e9)] = process.argv.slice(2).map(Number)
if (!(rounds > 0) || !Number.isInteger(firstSeed)) {
  console.error('npm run test:properties -- [rounds] [seed]')
  process.exit(2)
}

installPackages({ development: true })
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('src', file))
  .filter((file) => readFileSync(join(root, file), 'utf8').includes("'fast-check'"))

const failed = []
for (let seed = firstSeed; seed < firstSeed + rounds; seed += 1) {
  console.log(`\n── seed ${seed}`)
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, HUIKE_PROPERTY_SEED: String(seed) }
  })
  if (status !== 0) failed.push(seed)
}
console.log(
  failed.length === 0
    ? `\n${rounds} rounds of ${files.length} files passed`
    : `\nfailed with ${failed.map((seed) => `HUIKE_PROPERTY_SEED=${seed}`).join(', ')}`
)
process.exitCode = failed.length === 0 ? 0 : 1
