import { existsSync } from 'node:fs'

const usual = [
  process.env.HUIKE_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
]

/**
 * The machine's own Chromium, or null where none stands in a usual place; a test is then skipped visibly. With
 * HUIKE_REQUIRE_BROWSER=1 its absence is a failure.
 */
export const findBrowser = (): string | null => {
  const found = usual.find((path) => path !== undefined && existsSync(path)) ?? null
  if (found === null && process.env.HUIKE_REQUIRE_BROWSER === '1')
    throw new Error('no Chromium in the usual places; set HUIKE_BROWSER to one')
  return found
}
