// `npm start`: makes a fresh clone ready and serves it; options go to `huike serve`: `npm start -- --port 3001`.
import { pathToFileURL } from 'node:url'
import { buildBundle, installPackages } from './prepare.mjs'

installPackages()
const program = await buildBundle()
process.argv.splice(2, 0, 'serve')
await import(pathToFileURL(program).href)
