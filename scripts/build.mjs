import { buildBundle, installPackages } from './prepare.mjs'

installPackages()
console.log(await buildBundle())
