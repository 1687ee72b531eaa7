// Runs the commands that the docs show and compares the answers: `node scripts/answers.mjs`, with `--write` puts the real ones in.
// In a ```console block `$ ` begins a command; a line of the answer is compared up to its first `…`, a line `…` stands for any
// lines, and those shown behind it must be somewhere in the answer.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = [
  'README.md',
  'README.zh-CN.md',
  'docs/how-to/correct-the-mapping.md',
  'docs/how-to/change-the-method.md',
  'docs/reference/command-line.md'
]
const write = process.argv.includes('--write')
const MORE = '…'

/** The edit of the playbook that the pages describe in words: 100万 for an A. */
const editPlaybook = (folder) => {
  const path = join(folder, 'my.yaml')
  const grades = /^grades:[\s\S]*?^cadences:/m
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    text.replace(grades, (part) => part.replaceAll('50万', '100万'))
  )
}

const answerOf = (command, folder) => {
  const line = command.replaceAll('npx huike', `"${process.execPath}" "${join(root, 'bin', 'huike.mjs')}"`)
  const { stdout } = spawnSync('sh', ['-c', `{ ${line}\n} 2>&1`], { cwd: folder, encoding: 'utf8' })
  if (command.includes('playbook export --out my.yaml')) editPlaybook(folder)
  return stdout.trimEnd().split('\n')
}

const isTrue = (shown, actual) => {
  const cut = shown.indexOf(MORE)
  return actual !== undefined && (cut < 0 ? actual === shown : actual.startsWith(shown.slice(0, cut)))
}

/** The shown answer with every line that is no longer true replaced by the real one, or marked where it is gone. */
const corrected = (shown, real) => {
  const skip = shown.findIndex((line) => line.trim() === MORE)
  return shown.map((line, at) => {
    if (line.trim().startsWith(MORE)) return line
    if (skip < 0 || at < skip) return isTrue(line, real[at]) ? line : (real[at] ?? '')
    return real.some((actual) => isTrue(line, actual)) ? line : `GONE ${line}`
  })
}

const folder = mkdtempSync(join(tmpdir(), 'huike-answers-'))
symlinkSync(join(root, 'db'), join(folder, 'db'))
let differences = 0
try {
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    const fresh = text.replace(/(```console\n)([\s\S]*?)(?=```)/g, (_, fence, block) => {
      const parts = block.split(/^(?=\$ )/m)
      return (
        fence +
        parts
          .map((part) => {
            const [command = '', ...rest] = part.split('\n')
            const end = rest.findLastIndex((line) => line !== '') + 1
            const shown = rest.slice(0, end)
            const lines = corrected(shown, answerOf(command.slice(2), folder))
            lines.forEach((line, at) => {
              if (line === shown[at]) return
              differences += 1
              console.log(`${file}: ${command}\n  - ${shown[at]}\n  + ${line}`)
            })
            return [command, ...lines, ...rest.slice(end)].join('\n')
          })
          .join('')
      )
    })
    if (write && fresh !== text) writeFileSync(join(root, file), fresh)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${differences} lines differ`)
process.exitCode = differences > 0 && !write ? 1 : 0
