import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserPath, openBrowser } from './testing/browser.ts'
import { asAdministrator, asColleague } from './testing/people.ts'
import { startProgram, type RunningProgram } from './testing/program.ts'

const PATIENCE_MS = 900_000

/** A department head's quarter end, with the people of the sample: 周凯 leads 李明 and 王芳. */
describe.skipIf(browserPath === null)('the end of a quarter', { timeout: PATIENCE_MS }, () => {
  let program: RunningProgram
  let browser: Browser
  let administrator: BrowserContext
  let head: BrowserContext
  let seller: BrowserContext

  beforeAll(async () => {
    program = await startProgram()
    browser = await openBrowser()
    administrator = await asAdministrator(browser, program)
    await administrator.request.post(`${program.address}/api/v1/sample`, { data: {}, timeout: 0 })
    head = await asColleague(browser, program, administrator, '周凯')
    seller = await asColleague(browser, program, administrator, '李明')
  }, PATIENCE_MS)

  afterAll(async () => {
    await browser?.close()
    await program?.stop()
  }, PATIENCE_MS)

  const open = async (who: BrowserContext, path: string): Promise<Page> => {
    const page = await who.newPage()
    await page.goto(`${program.address}${path}`)
    return page
  }
  /** A number that stands in the words of a tab, a banner or a button. */
  const numberIn = (text: string | null): number => Number(/\d+/.exec(text ?? '')?.[0] ?? Number.NaN)

  test('a threshold goes up: whom it concerns is told before, and everybody is reckoned anew after', async () => {
    const page = await open(administrator, '/playbook/edit?section=grades')
    await page.getByRole('button', { name: /客户 A/ }).click()
    await page.getByRole('button', { name: '近12个月采购额 ≥ 50万' }).click()
    await page.getByRole('textbox', { name: '比什么' }).fill('80万')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /客户 B/ }).click()
    await page.getByRole('button', { name: '10万 ≤ 近12个月采购额 < 50万' }).click()
    await page.getByRole('textbox', { name: '不到' }).fill('80万')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '看看影响' }).click()

    const sheet = page.getByRole('dialog', { name: '保存之前：影响谁' })
    const falling = numberIn(await sheet.locator('summary', { hasText: 'A → B' }).textContent())
    expect(falling).toBeGreaterThan(2)
    await sheet.getByPlaceholder(/为什么改/).fill('今年目标提高')
    await sheet.getByRole('button', { name: '保存为新版本' }).click()
    await page.getByText('已存为第 2 版，即刻生效').waitFor()

    // Nobody's grade in force has changed by that: how many differ is told where grades are decided.
    await page.goto(`${program.address}/grades`)
    await page.getByText(`${falling} 个客户的现行等级与按规则计算的等级不同`).waitFor()
    await page.close()
  })

  test('the head regrades: falls from A wait for him, of his own people only, each with why', async () => {
    const page = await open(head, '/grades')
    await page.getByRole('button', { name: '重新分级' }).click()
    const waiting = page.getByRole('tab', { name: /^待审批 \d+/ })
    const count = numberIn(await waiting.textContent())
    expect(count).toBeGreaterThan(1)

    const change = page.getByRole('listitem').filter({ hasText: '云启科技有限公司' })
    await change.getByText('客户B（近12个月采购额 62万）').waitFor()
    // By keys alone: c goes to the words of the decision, and the list keeps the focus when its buttons are gone.
    await change.getByRole('checkbox', { name: '选择 云启科技有限公司' }).press('Space')
    const bar = page.getByRole('region', { name: '对所选变更的决定' })
    await bar.waitFor()
    await page.keyboard.press('c')
    const comment = bar.getByRole('textbox', { name: /^说明/ })
    await page.keyboard.type('订单确实少了')
    expect(await comment.inputValue()).toBe('订单确实少了')
    await bar.getByRole('button', { name: '批准' }).press('Enter')
    await page.getByText('已批准 1 条').waitFor()
    await page.locator('.focus-home:focus').waitFor({ state: 'attached' })
    await change.waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: `待审批 ${count - 1}` }).waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: '→' }).count()).toBe(count - 1)
    await page.close()
  })

  test('who sells sees it at once, with the head’s words, and cannot decide himself', async () => {
    const page = await open(seller, '/grades?view=all')
    const change = page.getByRole('listitem').filter({ hasText: '云启科技有限公司' })
    await change.getByText('“订单确实少了”').waitFor()
    await page.getByRole('tab', { name: /^待审批/ }).click()
    await page.getByText('待审批', { exact: true }).first().waitFor()
    expect(await page.getByRole('checkbox').count()).toBe(0)
    expect(await page.getByRole('button', { name: '重新分级' }).count()).toBe(0)
    await page.close()
  })

  test('an upgrade that he asks for takes effect, is filed with the head, who takes it back', async () => {
    const mine = await open(seller, '/customers?grade=B')
    const link = mine.getByRole('link', { name: /公司|厂/ }).first()
    const name = (await link.textContent()) ?? ''
    await link.click()
    await mine.getByRole('heading', { level: 1, name }).waitFor()
    await mine.getByRole('button', { name: '更多' }).first().click()
    await mine.getByRole('menuitem', { name: '调整等级' }).click()
    const dialog = mine.getByRole('dialog', { name: '调整等级' })
    await dialog.getByText('A 级客户', { exact: true }).click()
    await dialog.getByText('升级立即生效，并向部门负责人报备，对方可以撤回。').waitFor()
    await dialog.getByRole('textbox', { name: '原因' }).fill('明年要扩两条线')
    await dialog.getByRole('button', { name: '提交' }).click()
    await mine.getByText('等级已调整').waitFor()

    const theirs = await open(head, '/grades?view=filed')
    const filed = theirs.getByRole('listitem').filter({ hasText: name })
    await filed.getByText('“明年要扩两条线”').waitFor()
    await filed.getByRole('checkbox').check()
    await theirs.getByRole('button', { name: '撤回升级' }).click()
    await theirs.getByText('已撤回 1 条升级').waitFor()

    // The history of the customer has both, without reloading.
    await mine.getByRole('tab', { name: '变更' }).click()
    const back = mine.getByRole('listitem').filter({ hasText: '等级 A → B' })
    await back.getByText('申请 · 李明 · “明年要扩两条线” · 已撤回 · 周凯').waitFor()
    const rose = mine.getByRole('listitem').filter({ hasText: '等级 B → A' })
    await rose.getByText('申请 · 李明 · “明年要扩两条线”', { exact: true }).waitFor()
    expect(await rose.count()).toBe(1)
    await Promise.all([mine.close(), theirs.close()])
  })

  test('nobody decides his own request', async () => {
    const page = await open(head, '/customers?grade=A')
    const mine = page.getByRole('row').filter({ hasText: '周凯' }).getByRole('link').first()
    const name = (await mine.textContent()) ?? ''
    await mine.click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByRole('button', { name: '更多' }).first().click()
    await page.getByRole('menuitem', { name: '调整等级' }).click()
    const dialog = page.getByRole('dialog', { name: '调整等级' })
    await dialog.getByText('C 级客户', { exact: true }).click()
    await dialog.getByText('A 级降级要由经理审批，批准前仍为 A。').waitFor()
    await dialog.getByRole('textbox', { name: '原因' }).fill('合作暂停一年')
    await dialog.getByRole('button', { name: '提交' }).click()
    await page.getByText('已提交审批').waitFor()

    await page.goto(`${program.address}/grades`)
    const own = page.getByRole('listitem').filter({ hasText: name })
    await own.getByText('由别人决定：这是你的申请').waitFor()
    expect(await own.getByRole('checkbox').count()).toBe(0)
    await page.close()

    // Who is above him decides.
    const above = await open(administrator, '/grades')
    await above.getByRole('checkbox', { name: `选择 ${name}` }).check()
    await above.getByRole('button', { name: '驳回' }).click()
    await above.getByText('已驳回 1 条，等级不变').waitFor()
    await above.close()
  })

  test('what the quarter moved stands there, and the customer’s page says why it fell', async () => {
    const page = await open(head, '/grades?view=movement')
    const quarter = page.getByRole('region', { name: /^\d{4} 年第 [1-4] 季度$/ }).first()
    await quarter.getByText(/^待审批 \d+，升级 \d+，降级生效 \d+$/).waitFor()
    expect(await quarter.getByRole('listitem').allTextContents()).toEqual(['A→B1 个客户'])
    await quarter.getByRole('button', { name: /1 个客户/ }).click()
    const moved = page.getByRole('dialog', { name: /第 [1-4] 季度：A → B$/ })
    await moved.getByRole('link', { name: '云启科技有限公司' }).waitFor()
    await page.keyboard.press('Escape')

    await page.goto(`${program.address}/customers?q=云启`)
    await page.getByRole('link', { name: '云启科技有限公司' }).click()
    await page.getByRole('tab', { name: '变更' }).click()
    const fell = page.getByRole('listitem').filter({ hasText: '周凯' }).filter({ hasText: '等级' })
    await fell.waitFor()
    expect(await fell.textContent()).toContain('A → B')
    await page.close()
  })
})
