// `npm run build`: installs and bundles; prints where the program is.
import { buildBundle, installPackages } from './prepare.mjs'

installPackages()
console.log(await buildBundle())
