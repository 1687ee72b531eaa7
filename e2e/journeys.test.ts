import type { Browser, BrowserContext, Page } from 'playwright-core'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserPath, onDesk, onPhone, openBrowser } from './testing/browser.ts'
import { startProgram, type RunningProgram } from './testing/program.ts'

const list = fileURLToPath(new URL('../db/seed/customers.csv', import.meta.url))
const PATIENCE_MS = 900_000
/** What the screen may take on a machine that does much else besides. */
const WAIT_MS = 60_000

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

  test('a session that has ended keeps the form, and it is saved after the login', async () => {
    const context = await browser.newContext({ storageState: await desk.storageState(), locale: 'zh-CN' })
    context.setDefaultTimeout(WAIT_MS)
    const page = await context.newPage()
    await page.goto(`${program.address}/customers/new`)
    await page.getByLabel('客户名称').fill('苏州澜石智能装备有限公司')
    await page.getByLabel('电话、微信或邮箱').fill('13812345678')
    // As when it runs out: the server knows it no longer.
    await context.clearCookies()
    await page.getByRole('button', { name: '保存' }).click()

    const login = page.getByRole('dialog', { name: '请重新登录' })
    await login.getByLabel('密码', { exact: true }).fill('Correct-Horse-9')
    await login.getByRole('button', { name: '登录' }).click()
    await page.waitForURL(/\/customers\/[0-9a-f-]{36}/)
    const name = page.getByRole('heading', { level: 1, name: '苏州澜石智能装备有限公司' })
    await name.waitFor()
    expect(await name.count()).toBe(1)
    await context.close()
  })

  test('on a phone a record is open after three taps: ＋, 记录跟进, whom one had open', async () => {
    const phone = await onPhone(browser, desk)
    phone.setDefaultTimeout(WAIT_MS)
    const page = await phone.newPage()
    await page.goto(customer)
    await page.getByRole('heading', { level: 1, name: '恒达汽车零部件有限公司' }).waitFor()
    await page.goto(`${program.address}/today`)
    const bar = page.getByRole('navigation').last()
    await bar.getByRole('button', { name: '新增' }).tap()
    await page.getByRole('menuitem', { name: '记录跟进' }).tap()
    await page.getByRole('option', { name: '恒达汽车零部件有限公司' }).tap()
    await page
      .getByRole('dialog', { name: /恒达汽车零部件/ })
      .getByRole('textbox')
      .first()
      .waitFor()

    // At the customer's own page two are enough.
    await page.goto(customer)
    await page.getByRole('heading', { level: 1, name: '恒达汽车零部件有限公司' }).waitFor()
    await bar.getByRole('button', { name: '新增' }).tap()
    await page.getByRole('menuitem', { name: '记录 恒达汽车零部件有限公司' }).tap()
    const sheet = page.getByRole('dialog', { name: /恒达汽车零部件/ })
    await sheet.getByRole('textbox').first().waitFor()
    expect(await sheet.isVisible()).toBe(true)
    await phone.close()
  })

  test('all that a filter finds goes to one person at once, and back', async () => {
    const page = await desk.newPage()
    await page.goto(`${program.address}/customers?q=恒达`)
    await page.getByRole('link', { name: '恒达汽车零部件有限公司' }).waitFor()
    await page.getByRole('checkbox', { name: '选择已载入的全部行' }).check()
    await page.getByRole('button', { name: '换负责人' }).click()
    await page.getByRole('button', { name: '交给我' }).click()
    await page.getByRole('button', { name: '交给他' }).click()
    expect(await shown(page, '位客户交给 林静')).toMatch(/^已把 [1-9]\d* 位客户交给 林静$/)
    const owner = page.getByRole('row').filter({ hasText: '恒达汽车零部件有限公司' }).getByText('林静')
    await owner.waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await owner.waitFor({ state: 'detached' })
    expect(await owner.count()).toBe(0)
    await page.close()
  })

  /** A colleague who has come in by the link that he was handed. */
  const colleague = async (name: string, email: string): Promise<BrowserContext> => {
    const api = `${program.address}/api/v1`
    const roles = await desk.request.get(`${api}/roles`)
    const { items } = (await roles.json()) as { items: readonly { id: string; name: string }[] }
    const roleId = items.find((role) => role.name === '管理员')?.id
    const invited = await desk.request.post(`${api}/members`, { data: { name, email, roleId } })
    const { link } = (await invited.json()) as { link: { path: string } }
    const context = await browser.newContext({ locale: 'zh-CN' })
    context.setDefaultTimeout(WAIT_MS)
    const password = 'Correct-Horse-7'
    await context.request.post(`${api}/tickets/${link.path.split('/').at(-1) ?? ''}`, { data: { password } })
    return context
  }

  test('a view that one keeps is opened by another, and what he tags by it is taken back', async () => {
    const page = await desk.newPage()
    await page.goto(`${program.address}/customers`)
    await page.getByRole('button', { name: '条件', exact: true }).click()
    // Faster than the list of facts follows: Enter means what stands there.
    await page.getByRole('combobox', { name: /选一项/ }).fill('近12个月采购额')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '比什么' }).fill('10万')
    await page.getByRole('button', { name: '加上' }).click()
    await page.getByRole('button', { name: '存为视图' }).click()
    const dialog = page.getByRole('dialog', { name: '存为视图' })
    await dialog.getByLabel('名称', { exact: true }).fill('大客户')
    await dialog.getByText('所有人', { exact: true }).click()
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.waitForURL(/\?view=[0-9a-f-]{36}$/)
    await page.close()

    const other = await colleague('陈晓', 'chen@example.com')
    const theirs = await other.newPage()
    await theirs.goto(`${program.address}/customers`)
    await theirs.getByRole('button', { name: '全部视图' }).click()
    await theirs.getByRole('button', { name: /^大客户/ }).click()
    await theirs.getByRole('button', { name: '修改条件：近12个月采购额 ≥ 10万' }).waitFor()
    await theirs.getByRole('checkbox', { name: '选择已载入的全部行' }).check()
    await theirs.getByRole('button', { name: '打标签' }).click()
    await theirs.getByRole('combobox').first().fill('项目-二期')
    await theirs.keyboard.press('Enter')
    await theirs.getByRole('button', { name: '改标签' }).click()
    expect(await shown(theirs, '位客户改了标签')).toMatch(/^已给 [1-9]\d* 位客户改了标签$/)
    await theirs.getByRole('button', { name: '撤销' }).click()
    expect(await shown(theirs, '位客户恢复原样')).toMatch(/^已撤销，[1-9]\d* 位客户恢复原样$/)
    await other.close()
  })

  /** A customer as somebody else's program would enter it. */
  const entered = async (fields: Readonly<Record<string, string>>): Promise<string> => {
    const answer = await desk.request.post(`${program.address}/api/v1/customers`, { data: { fields } })
    expect(answer.status()).toBe(201)
    // The answer is the customer that was made.
    return ((await answer.json()) as { id: string }).id
  }

  test('what is doubtful is cleared up in 待核对, and comes back where that is taken back', async () => {
    const name = '无锡远见精密机械有限公司'
    await entered({ name, foundedOn: '2031-01-01', mobile: '13912345678', industry: '机械制造' })
    const page = await desk.newPage()
    await page.goto(`${program.address}/cleaning`)
    const block = page.getByRole('group', { name })
    const doubt = block.getByRole('listitem').filter({ hasText: '成立日期 2031-01-01 在将来' })
    await doubt.getByRole('button', { name: '忽略' }).click()
    const dialog = page.getByRole('dialog', { name: '为什么可以忽略？' })
    await dialog.getByRole('textbox').fill('筹建中，执照未下来')
    await dialog.getByRole('button', { name: '忽略' }).click()
    await doubt.waitFor({ state: 'detached' })

    await block.getByRole('link', { name }).click()
    const panel = page.getByRole('region', { name: /^值得核实/ })
    await panel.getByRole('button', { name: '处理记录' }).click()
    await page.getByText('筹建中，执照未下来').waitFor()
    await page.getByRole('button', { name: '收回' }).click()
    expect(await panel.getByText('成立日期 2031-01-01 在将来').first().textContent()).toContain('2031')
    await page.close()
  })

  test('two that are one are found, merged, and two again when that is undone', async () => {
    const [kept, gone] = ['常州启明电气有限公司', '常州启明电气有限责任公司']
    await entered({ name: kept, mobile: '13712345678', industry: '电气机械' })
    await entered({ name: gone, website: 'www.qiming.example', mobile: '13712345678' })
    const page = await desk.newPage()
    await page.goto(`${program.address}/duplicates`)
    await page.getByRole('button', { name: '全库查找' }).click()
    await page.getByRole('link', { name: gone }).first().waitFor()
    await page.locator('.cluster', { hasText: gone }).getByRole('link', { name: '合并…' }).click()
    await page.getByRole('heading', { level: 1, name: '合并客户' }).waitFor()
    await page.getByRole('button', { name: '合并为一个客户' }).click()
    await page.getByRole('heading', { level: 1, name: /常州启明电气/ }).waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    expect(await shown(page, '已撤销合并，两个客户都已恢复')).toContain('都已恢复')
    await page.goto(`${program.address}/customers?q=常州启明`)
    await page.getByRole('link', { name: kept }).first().waitFor()
    await page.getByRole('link', { name: gone }).first().waitFor()
    expect(await page.getByRole('link', { name: gone }).count()).toBeGreaterThan(0)
    await page.close()
  })

  test('a threshold is edited in a form, its effect is seen, and once saved a customer falls', async () => {
    const page = await desk.newPage()
    await page.goto(`${program.address}/playbook/edit?section=grades`)
    await page.getByRole('button', { name: /客户 A/ }).click()
    await page.getByRole('button', { name: '近12个月采购额 ≥ 50万' }).click()
    await page.getByRole('textbox', { name: '比什么' }).fill('70万')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /客户 B/ }).click()
    await page.getByRole('button', { name: '10万 ≤ 近12个月采购额 < 50万' }).click()
    await page.getByRole('textbox', { name: '不到' }).fill('70万')
    await page.keyboard.press('Escape')
    // What is edited survives a reload.
    await page.getByText('2 处改动').first().waitFor()
    await page.reload()
    await page.getByRole('button', { name: /客户 A 当 近12个月采购额 ≥ 70万/ }).waitFor()

    await page.getByRole('button', { name: '看看影响' }).click()
    const sheet = page.getByRole('dialog', { name: '保存之前：影响谁' })
    await sheet.getByText('A → B').click()
    await sheet.getByRole('link', { name: '云启科技有限公司' }).waitFor()
    await sheet.getByPlaceholder(/为什么改/).fill('今年目标提高')
    await sheet.getByRole('button', { name: '保存为新版本' }).click()
    await page.getByText('已存为第 2 版，即刻生效').waitFor()

    await page.goto(`${program.address}/customers?q=云启`)
    await page.getByRole('link', { name: '云启科技有限公司' }).click()
    const grade = page.getByLabel(/按现在的情况应降为 B 级/).first()
    await grade.waitFor()
    expect(await grade.isVisible()).toBe(true)
    await page.close()
  })
})
