import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { browserPath, openBrowser } from './testing/browser.ts'
import { asAdministrator, asColleague } from './testing/people.ts'
import { startProgram, type RunningProgram } from './testing/program.ts'

const PATIENCE_MS = 900_000

/** Of the sample: who sells sees his own customers only, so what he reviews is his. */
const SELLERS = ['李明', '王芳', '赵强', '陈静', '刘洋']

type OwnerCount = Readonly<{ owner: Readonly<{ name: string }>; overdue: number }>

/** One person's reviews, by keys, with the people of the sample; who leads them has the list by owner open meanwhile. */
describe.skipIf(browserPath === null)('reviews by keyboard', { timeout: PATIENCE_MS }, () => {
  let program: RunningProgram
  let browser: Browser
  let administrator: BrowserContext
  let person: BrowserContext
  let overview: Page
  let who: OwnerCount

  beforeAll(async () => {
    program = await startProgram()
    browser = await openBrowser()
    administrator = await asAdministrator(browser, program)
    await administrator.request.post(`${program.address}/api/v1/sample`, { data: {}, timeout: 0 })
    // Whose files are to be looked through again is found in the background.
    who = await vi.waitFor(
      async () => {
        const answer = await administrator.request.get(`${program.address}/api/v1/reviews/owners`)
        const { owners } = (await answer.json()) as { owners: readonly OwnerCount[] }
        const [most] = owners
          .filter(({ owner }) => SELLERS.includes(owner.name))
          .toSorted((a, b) => b.overdue - a.overdue)
        if (most === undefined || most.overdue < 2) throw new Error('nobody has reviews that are overdue')
        return most
      },
      { timeout: PATIENCE_MS, interval: 500 }
    )
    person = await asColleague(browser, program, administrator, who.owner.name)
    overview = await administrator.newPage()
    await overview.goto(`${program.address}/reviews?view=team`)
    await toldOverdue(who.overdue)
  }, PATIENCE_MS)

  afterAll(async () => {
    await browser?.close()
    await program?.stop()
  }, PATIENCE_MS)

  /** 李明 5 逾期 5: stands in the list of who has how much to review, without reloading. */
  const toldOverdue = async (overdue: number): Promise<void> => {
    const words = `^${who.owner.name} \\d+ 逾期 ${overdue === 0 ? '' : `${overdue}$`}`
    await overview
      .getByRole('button', { name: new RegExp(words) })
      .waitFor({ state: overdue === 0 ? 'detached' : 'visible' })
  }

  /** Customers to review; the owners above are a list too, without links. */
  const rowsOf = (page: Page) =>
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') })
  const overdueList = async (): Promise<Page> => {
    const page = await person.newPage()
    await page.goto(`${program.address}/reviews?view=overdue`)
    await rowsOf(page).first().waitFor()
    return page
  }
  const nameAt = async (page: Page, row: number): Promise<string> =>
    (await rowsOf(page).nth(row).getByRole('link').textContent()) ?? ''

  test('the first of the overdue is opened, answered and done by keys, and the next one opens', async () => {
    const page = await overdueList()
    const [first, second] = [await nameAt(page, 0), await nameAt(page, 1)]
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: first }).waitFor()

    const done = page.getByRole('button', { name: '完成复核' })
    const left = page.getByRole('button', { name: /^还有 \d+ 项$/ })
    await done.or(left).waitFor()
    // Not known of the first thing asked, all else as it was.
    if (await left.isVisible()) {
      await page.keyboard.press('3')
      await page.getByRole('radio', { name: '不知道', checked: true }).first().waitFor()
      await page.keyboard.press('a')
    }
    await done.waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText(/^已复核，下次/).waitFor()
    const next = page.getByRole('heading', { level: 1, name: second })
    await next.waitFor()
    expect(await next.isVisible()).toBe(true)

    await toldOverdue(who.overdue - 1)
    await page.close()
  })

  test('one that has to wait is put off by keys, with the reason', async () => {
    const page = await overdueList()
    const name = await nameAt(page, 0)
    await page.keyboard.press('x')
    const bar = page.getByRole('region', { name: '已选 1 位客户' })
    await bar.getByRole('button', { name: '推迟' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '推迟 1 位客户的复核' })
    await dialog.getByRole('textbox', { name: '原因' }).waitFor()
    await page.keyboard.type('停产检修，月底恢复')
    await page.keyboard.press('Enter')
    await page.getByText('已推迟 1 位客户的复核').waitFor()
    await page.getByRole('link', { name }).waitFor({ state: 'detached' })
    expect(await page.getByRole('link', { name }).count()).toBe(0)

    await toldOverdue(who.overdue - 2)
    await page.close()
  })

  test('a change that cannot wait comes first, with its clock, until the review works it in', async () => {
    const page = await person.newPage()
    await page.goto(`${program.address}/customers`)
    const link = page.getByRole('row').getByRole('link').first()
    const name = (await link.textContent()) ?? ''
    await link.click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByRole('button', { name: '更多' }).first().click()
    await page.getByRole('menuitem', { name: '登记重大变化' }).click()
    const dialog = page.getByRole('dialog', { name: '登记重大变化' })
    const kind = dialog.getByRole('radio', { name: /融资/ })
    await kind.click()
    await dialog.getByRole('textbox', { name: '说明' }).fill('新闻报道完成 B 轮融资')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('已登记，请尽快复核').waitFor()

    await page.goto(`${program.address}/reviews?view=mine`)
    const row = rowsOf(page).filter({ hasText: name })
    await row.getByText(/融资/).waitFor()
    expect(await nameAt(page, 0)).toBe(name)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByText('“新闻报道完成 B 轮融资”').waitFor()
    const done = page.getByRole('button', { name: '完成复核' })
    const left = page.getByRole('button', { name: /^还有 \d+ 项$/ })
    await done.or(left).waitFor()
    await page.keyboard.press('a')
    await done.waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText(/^已复核，下次/).waitFor()

    await page.goto(`${program.address}/reviews?view=mine`)
    await page.getByRole('heading', { level: 1, name: '复核' }).waitFor()
    await row.waitFor({ state: 'detached' })
    expect(await row.count()).toBe(0)
    await page.close()
  })

  test('a click on a name shows only what he has to review', async () => {
    await overview.getByRole('button', { name: new RegExp(`^${who.owner.name}`) }).click()
    await overview.waitForURL(/owner=/)
    const others = rowsOf(overview).filter({ hasNotText: who.owner.name })
    await others.first().waitFor({ state: 'detached' })
    expect(await others.count()).toBe(0)
  })
})
