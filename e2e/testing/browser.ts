import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'

const places = [
  process.env['HUIKE_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
]

/** The browser of this machine; null where there is none, then the journeys are skipped and say so. */
export const browserPath: string | null =
  places.find((place) => place !== undefined && place !== '' && existsSync(place)) ?? null

export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath ?? '',
    // In a container there is no user namespace to build a sandbox in; the pages are our own.
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  })

const shared = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' } as const

/** A computer on a desk, with its own cookies. */
export const onDesk = async (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ ...shared, viewport: { width: 1440, height: 900 } })

/** A phone held upright, logged in as `from`. */
export const onPhone = async (browser: Browser, from: BrowserContext): Promise<BrowserContext> =>
  browser.newContext({
    ...shared,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    storageState: await from.storageState()
  })
