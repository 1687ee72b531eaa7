// Remakes the pictures of the report page in docs/pictures from the sample list, with Chromium (CHROMIUM, else /usr/bin/chromium).
// The Word report and the workbook are pictured by hand: docs/pictures/README.md says how.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const pictures = join(root, 'docs', 'pictures')
/** The sample list's dates are of early 2024. */
const DAY = '2024-03-20'
/** A customer with a grade, a strategy and a full portrait. */
const ROW = 2

const shots = [
  { name: 'report-1440.png', width: 1440, height: 900, hash: '' },
  { name: 'report-390.png', width: 390, height: 844, hash: '' },
  // Only the opened customer: the page behind it is on the first picture.
  { name: 'customer.png', width: 1280, height: 800, hash: `#row-${ROW}`, part: 'dialog[open]' }
]

const out = mkdtempSync(join(tmpdir(), 'huike-pictures-'))
try {
  const made = spawnSync(
    process.execPath,
    [
      join(root, 'bin', 'huike.mjs'),
      'analyze',
      join(root, 'db', 'seed', 'customers.csv'),
      '--out',
      out,
      '--today',
      DAY
    ],
    { stdio: 'inherit' }
  )
  if (made.status !== 0) throw new Error(`analyze ended with ${made.status}`)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu']
  })
  for (const { name, width, height, hash, part } of shots) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' })
    await page.goto(pathToFileURL(join(out, 'report.html')).href + hash)
    await page.waitForLoadState('networkidle')
    // Charts draw themselves when they come into view and move for a moment.
    await page.waitForTimeout(1500)
    const clip = part === undefined ? null : await page.locator(part).boundingBox()
    await page.screenshot({ path: join(pictures, name), ...(clip && { clip }) })
    await page.close()
    console.log(join(pictures, name))
  }
  await browser.close()
} finally {
  rmSync(out, { recursive: true, force: true })
}
