import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '#lang'
import { defaultPlaybook } from '#modules/playbook'
import { analyseForReports, reportFiles, writeReports } from './service.ts'
import { findBrowser } from './testing/browser.ts'

const seed = fileURLToPath(new URL('../../../db/seed/customers.csv', import.meta.url))
const executablePath = findBrowser()
const longName = '内蒙古自治区呼和浩特市新城区国际供应链管理有限责任公司北京分公司'

describe.skipIf(executablePath === null)('the page in a browser', () => {
  let folder = ''
  let browser: Browser
  const problems: string[] = []
  const requests: string[] = []
  const pages: Page[] = []

  const report = async (file: string, language: Language = 'zh-CN'): Promise<string> => {
    const out = await mkdtemp(join(folder, 'out-'))
    const playbook = defaultPlaybook()
    const list = await analyseForReports({ file, workFolder: out, playbook, language, asOf: '2024-03-15' })
    try {
      await writeReports(list, playbook, out)
    } finally {
      await list.close()
    }
    return pathToFileURL(join(out, reportFiles.html)).href
  }
  const reportOf = async (name: string, csv: string, language?: Language): Promise<string> => {
    const file = join(folder, name)
    await writeFile(file, csv)
    return report(file, language)
  }
  const open = async (url: string, width = 1280): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    pages.push(page)
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (line) => line.type() === 'error' && problems.push(line.text()))
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(url)
    return page
  }
  const sideways = (page: Page): Promise<unknown> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  const names = (page: Page): Promise<string[]> => page.locator('.row strong').allTextContents()

  let sample = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huike-page-'))
    browser = await chromium.launch({
      ...(executablePath === null ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu']
    })
    sample = await report(seed)
  })
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close()
    // Holds for every test: a quiet console, and nothing asked of the network.
    const outside = requests.splice(0).filter((url) => !url.startsWith('file:'))
    const wrong = [...problems.splice(0), ...outside]
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('says how many customers there are and how many have a grade', async () => {
    const page = await open(sample)
    expect(await page.locator('.fact').first().innerText()).toMatch(/^31\s+位客户$/)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    expect(await names(page)).toHaveLength(31)
    const matrix = await page.locator('.matrix').first().locator('tbody td').allTextContents()
    expect(matrix.reduce((sum, text) => sum + (Number(text) || 0), 0)).toBe(31)
  })

  test('a check is called by what it looks at; its id is the tooltip', async () => {
    const page = await open(sample)
    const check = page.locator('[title="email-against-website"], [title="purchase-time-past"]').first()
    expect(await check.innerText()).toMatch(/^(?:邮箱域名与官网不同|预计采购时间已过)$/)
  })

  test.each([1440, 390])('in English at %i px no heading runs over and no word is torn', async (width) => {
    const page = await open(await report(seed, 'en'), width)
    const textsOf = (selector: string, isWrong: string): Promise<unknown> =>
      page.evaluate(
        `[...document.querySelectorAll('${selector}')].filter((one) => ${isWrong}).map((one) => one.textContent)`
      )
    const tooWide = 'one.clientWidth > 0 && one.scrollWidth > one.clientWidth'
    expect(await textsOf('.head span, .matrix th', tooWide)).toEqual([])
    expect(await textsOf('.whole', 'one.getClientRects().length > 1')).toEqual([])
    expect(await page.locator('.whole').count()).toBeGreaterThan(0)
  })

  test('a grade and a search narrow the list; nothing found is said', async () => {
    const page = await open(sample)
    await page.getByRole('combobox', { name: '客户等级' }).selectOption('A')
    const graded = await page.locator('.row .grade').allTextContents()
    expect(graded.length).toBeGreaterThan(0)
    expect(new Set(graded)).toEqual(new Set(['客户A']))
    await page.getByRole('combobox', { name: '客户等级' }).selectOption('')
    await page.getByRole('searchbox').fill('恒达')
    expect(await names(page)).toEqual(
      expect.arrayContaining(['恒达汽车零部件有限公司', '苏州恒达汽车零部件有限公司'])
    )
    await page.getByRole('searchbox').fill('没有这样的客户')
    expect(await page.locator('.customers .empty').innerText()).toContain('没有符合条件的客户')
  })

  test('a count leads to the customers it counts', async () => {
    const page = await open(sample)
    const fact = page.getByRole('button', { name: '位跟进已逾期' })
    const count = Number.parseInt(await fact.innerText(), 10)
    await fact.click()
    expect(await names(page)).toHaveLength(count)
  })

  test('a customer opens, explains itself and closes by keyboard, and the focus comes back', async () => {
    const page = await open(sample)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const dialog = page.locator('dialog.detail')
    const second = (await names(page))[1] ?? ''
    expect(await dialog.getByRole('heading', { level: 2 }).innerText()).toBe(second)
    const why = dialog.locator('.because.why').first()
    await why.focus()
    await page.keyboard.press('Enter')
    const popover = page.getByRole('dialog', { name: '为什么' })
    expect((await popover.innerText()).length).toBeGreaterThan(10)
    await page.keyboard.press('Escape')
    expect(await popover.count()).toBe(0)
    expect(await dialog.isVisible()).toBe(true)
    expect(await why.evaluate((element) => element.matches(':focus'))).toBe(true)
    await page.keyboard.press('j')
    const third = (await names(page))[2] ?? ''
    expect(await dialog.getByRole('heading', { level: 2 }).innerText()).toBe(third)
    await page.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(false)
    expect(await page.evaluate('document.activeElement.querySelector("strong").textContent')).toBe(third)
  })

  test('/ goes to the search, ? shows the keys, and keys of one letter can be switched off', async () => {
    const page = await open(sample)
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.type')).toBe('search')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: '快捷键' })
    await keys.getByRole('checkbox').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    expect(await keys.isVisible()).toBe(false)
  })

  test('duplicates stand side by side and open', async () => {
    const page = await open(sample)
    await page.locator('#duplicates').getByRole('button', { name: '苏州恒达汽车零部件有限公司' }).click()
    expect(await page.locator('dialog.detail h2').innerText()).toBe('苏州恒达汽车零部件有限公司')
  })

  test.each([320, 390])('nothing scrolls sideways on a phone %i px wide', async (width) => {
    const page = await open(sample, width)
    expect(await sideways(page)).toBe(0)
    await page.locator('.row').first().click()
    await page.locator('dialog.detail .columns').waitFor()
    const dialog = page.locator('dialog.detail')
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  })

  test('a name that looks like a script, or is very long, is a text like any other', async () => {
    const hostile = [
      '<script>alert(1)</script>有限公司',
      '</script><img src=x onerror=alert(2)>公司',
      '${1+1}公司'
    ]
    const url = await reportOf(
      'hostile.csv',
      `客户名称,行业\n${[...hostile, longName, '臺灣積體電路製造股份有限公司'].map((name) => `"${name}",制造业`).join('\n')}\n`
    )
    const page = await open(url, 390)
    const shown = await names(page)
    for (const name of [...hostile, longName]) expect(shown).toContain(name)
    expect(await sideways(page)).toBe(0)
    await page.getByRole('button', { name: '<script>' }).first().click()
    expect(await page.locator('dialog.detail h2').innerText()).toBe(hostile[0])
  })

  test.each([
    ['zh-CN', '清单里没有客户'],
    ['zh-TW', '清單裡沒有客戶'],
    ['en', 'There are no customers']
  ] as const)('a list without customers says so in %s', async (language, sentence) => {
    const page = await open(await reportOf(`empty-${language}.csv`, '客户名称,行业\n,\n', language))
    expect(await page.locator('#overview').innerText()).toContain(sentence)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
  })

  test('a list of one is a report too', async () => {
    const page = await open(await reportOf('one.csv', '客户名称\n恒达汽车零部件有限公司\n'))
    expect(await names(page)).toEqual(['恒达汽车零部件有限公司'])
  })
})
