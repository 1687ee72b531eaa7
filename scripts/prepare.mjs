// What a fresh clone needs before anything runs: the right Node, the packages of the lock file, and the bundle.
export { root } from './prepare/place.mjs'
export { installPackages } from './prepare/install.mjs'
export { buildBundle } from './prepare/bundle.mjs'
