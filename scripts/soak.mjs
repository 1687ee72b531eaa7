// `npm run test:soak`: kills the server and its database in the middle of work, 50 times, each run with moments of its own.
// `npm run test:soak -- 200 7`: so many rounds, beginning with this seed. A run that fails names its seed.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { installPackages, root } from './prepare.mjs'

const ROUNDS = 50
/** Each work is interrupted by each death on one data folder, then on a fresh one with the next seed. */
const ROUNDS_A_RUN = 9

const [rounds = ROUNDS, firstSeed = 1] = process.argv.slice(2).map(Number)
if (!(rounds > 0) || !Number.isInteger(firstSeed)) {
  console.error('npm run test:soak -- [rounds] [seed]')
  process.exit(2)
}

installPackages({ development: true })
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const failed = []
for (let done = 0, seed = firstSeed; done < rounds; done += ROUNDS_A_RUN, seed += 1) {
  const now = Math.min(ROUNDS_A_RUN, rounds - done)
  console.log(`\n── seed ${seed}: ${now} rounds`)
  const { status } = spawnSync(process.execPath, [vitest, 'run', 'src/app/survival.test.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, HUIKE_SURVIVAL_ROUNDS: String(now), HUIKE_SURVIVAL_SEED: String(seed) }
  })
  if (status !== 0) failed.push(seed)
}
console.log(
  failed.length === 0
    ? `\n${rounds} rounds survived`
    : `\nfailed with ${failed.map((seed) => `HUIKE_SURVIVAL_SEED=${seed}`).join(', ')}`
)
process.exitCode = failed.length === 0 ? 0 : 1
