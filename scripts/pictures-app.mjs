// Remakes the pictures of the app in docs/pictures: starts the program on an empty folder, loads the sample workspace and looks at it with
// Chromium (CHROMIUM, else /usr/bin/chromium).
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const pictures = join(root, 'docs', 'pictures')
const PORT = 3977
const base = `http://localhost:${PORT}`
const administrator = { email: 'wang@example.cn', password: 'Blaue-Tinte-77' }
const START_TRIES = 120

const post = async (path, body, cookie = '') => {
  const response = await fetch(`${base}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body)
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

const untilReady = async () => {
  for (let attempt = 0; attempt < START_TRIES; attempt += 1) {
    const ready = await fetch(`${base}/ready`).catch(() => null)
    if (ready?.ok) return
    await sleep(500)
  }
  throw new Error('the program did not get ready')
}

/** The customer whose page is pictured: one with a history. */
const customerOf = async (cookie) => {
  const response = await fetch(`${base}/api/v1/customers?q=${encodeURIComponent('江苏锐禾汽车零部件')}`, {
    headers: { cookie }
  })
  const { customers } = await response.json()
  return customers[0].id
}

/** What is pictured; `{customer}` is the one above. */
const shots = [
  { name: 'today-1440.png', width: 1440, height: 900, path: '/today' },
  { name: 'customers-1440.png', width: 1440, height: 900, path: '/customers' },
  {
    name: 'portrait-1440.png',
    width: 1440,
    height: 900,
    path: '/customers/{customer}'
  },
  { name: 'today-390.png', width: 390, height: 844, path: '/today' }
]

const data = mkdtempSync(join(tmpdir(), 'huike-app-'))
const program = spawn(
  process.execPath,
  [join(root, 'bin', 'huike.mjs'), 'serve', '--port', String(PORT), '--data', data],
  { stdio: ['ignore', 'inherit', 'inherit'] }
)
try {
  await untilReady()
  const cookie = await post('/setup', {
    workspace: '恒达销售',
    name: '王经理',
    language: 'zh-CN',
    ...administrator
  })
  await post('/sample', {}, cookie)
  const customer = await customerOf(cookie)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu']
  })
  for (const { name, width, height, path } of shots) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: 'light',
      locale: 'zh-CN'
    })
    const page = await context.newPage()
    await page.goto(`${base}/login`)
    await page.fill('input[type=email]', administrator.email)
    await page.fill('input[type=password]', administrator.password)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname !== '/login')
    await page.goto(base + path.replace('{customer}', customer))
    // Until what was asked for is drawn.
    await page.locator('h1, [role=grid], table').first().waitFor()
    await page.waitForTimeout(2000)
    await page.screenshot({ path: join(pictures, name) })
    await context.close()
    console.log(join(pictures, name))
  }
  await browser.close()
} finally {
  program.kill('SIGTERM')
  await new Promise((resolve) => program.once('exit', resolve))
  rmSync(data, { recursive: true, force: true })
}
