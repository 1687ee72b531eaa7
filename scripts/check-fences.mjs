// Holds the fences over the sources on disk; exits 1 and names each violation.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { findViolations } from './fences.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const map = createRequire(import.meta.url)('../module-map.cjs')

const files = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replaceAll('\\', '/'))
const texts = files.map((file) => [file, readFileSync(`${root}${file}`, 'utf8')])
const violations = findViolations(texts, map)
// A checker that sees nothing also finds nothing; a whole house has at least its kernel and its language files.
if (texts.length < 50) violations.push(`saw only ${texts.length} files: is the folder complete?`)
for (const violation of violations) console.error(violation)
console.log(`fences: ${texts.length} files, ${violations.length} violations`)
process.exitCode = violations.length > 0 ? 1 : 0
