// Read by vitest before every test file: what `npm test` says of a commit must not depend on luck, so property tests
// draw the same cases each time. `npm run test:properties` draws new ones, round after round.
import fc from 'fast-check'

const FIXED_SEED = 20_261_122

fc.configureGlobal({ seed: Number(process.env.HUIKE_PROPERTY_SEED ?? FIXED_SEED) })
