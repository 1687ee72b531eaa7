// Writes the published schemas anew: `npm run schemas`, after a contract has changed.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { analysisJsonSchema } from '../src/app/analysis-json-schema.ts'

const path = fileURLToPath(new URL('../docs/reference/analysis.schema.json', import.meta.url))
writeFileSync(path, `${JSON.stringify(analysisJsonSchema(), null, 2)}\n`)
console.log('docs/reference/analysis.schema.json')
