import type { Browser, BrowserContext, Page } from 'playwright-core'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserPath, onDesk, onPhone, openBrowser } from './testing/browser.ts'
import { startProgram, type RunningProgram } from './testing/program.ts'

const list = fileURLToPath(new URL('../db/seed/customers.csv', import.meta.url))
const PATIENCE_MS = 240_000
/** What the screen may take on a machine that does much else besides. */
const WAIT_MS = 30_000

const noBrowser = 'no Chromium here (HUIKE_CHROMIUM names another place): the journeys are skipped'

if (browserPath === null) process.stderr.write(`${noBrowser}\n`)

/** One after the other, as one workday: each goes on where the one before it stopped. */
describe.skipIf(browserPath === null)('journeys in a browser', { timeout: PATIENCE_MS }, () => {
  let program: RunningProgram
  let browser: Browser
  let desk: BrowserContext
  let customer = ''

  /** What stands on the screen with these words, as soon as it does. */
  const shown = async (page: Page, text: string): Promise<string | null> =>
    page.getByText(text).first().textContent({ timeout: WAIT_MS })

  beforeAll(async () => {
    program = await startProgram()
    browser = await openBrowser()
    desk = await onDesk(browser)
    desk.setDefaultTimeout(WAIT_MS)
  }, PATIENCE_MS)

  afterAll(async () => {
    await browser?.close()
    await program?.stop()
  }, PATIENCE_MS)

  test('from the first start by one’s own list to a portrait that says why', async () => {
    const page = await desk.newPage()
    await page.goto(program.address)
    await page.getByLabel('公司或团队名称').fill('绘客示例')
    await page.getByLabel('姓名').fill('林静')
    await page.getByLabel('邮箱').fill('lin@example.com')
    await page.getByLabel('密码', { exact: true }).fill('Correct-Horse-9')
    await page.getByRole('button', { name: '创建' }).click()

    await page.getByRole('link', { name: '选择文件' }).click()
    await page.locator('input[type=file]').setInputFiles(list)
    await page.getByRole('button', { name: '检查全部' }).click()
    await page.getByRole('button', { name: /^导入 \d+/ }).click()
    await page.getByRole('link', { name: '查看客户' }).click()

    await page.getByRole('link', { name: '恒达汽车零部件有限公司' }).click()
    await page.waitForURL(/\/customers\/[0-9a-f-]{36}/)
    customer = page.url()
    await page.getByRole('button', { name: '行业-汽车零部件' }).click()
    expect(await shown(page, '依据：细分行业 汽车零部件')).toContain('依据')
    await page.close()
  })

  test('on a phone a follow-up is recorded, and nothing scrolls sideways', async () => {
    const said = '看了产线，瓶颈在冲压；下周带技术专家来。'
    const phone = await onPhone(browser, desk)
    phone.setDefaultTimeout(WAIT_MS)
    const page = await phone.newPage()
    await page.goto(customer)
    await page.getByRole('button', { name: '记录跟进' }).first().tap()
    const sheet = page.getByRole('dialog', { name: /恒达汽车零部件/ })
    await sheet.getByText('拜访', { exact: true }).tap()
    await sheet.getByRole('textbox').first().fill(said)
    await sheet.getByRole('button', { name: '保存' }).tap()
    await sheet.waitFor({ state: 'detached' })
    expect(await shown(page, said)).toContain(said)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    await phone.close()
  })

  test('what one changes, the other sees without reloading', async () => {
    const other = await browser.newContext({ storageState: await desk.storageState(), locale: 'zh-CN' })
    other.setDefaultTimeout(WAIT_MS)
    const [mine, theirs] = [await desk.newPage(), await other.newPage()]
    await Promise.all([mine.goto(`${customer}?part=file`), theirs.goto(`${customer}?part=file`)])
    await theirs.getByRole('button', { name: '修改客户名称' }).waitFor()

    await mine.getByRole('button', { name: '修改备注' }).click()
    await mine.getByLabel('备注', { exact: true }).fill('已约下周二到厂')
    await mine.getByRole('button', { name: '保存' }).click()

    expect(await shown(theirs, '已约下周二到厂')).toContain('已约下周二到厂')
    await other.close()
  })
})
