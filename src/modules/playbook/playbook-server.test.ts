import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { sql } from '#platform/database'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { PlaybookFacts, PlaybookVersions, PlaybookView, ReadYaml, WrittenYaml } from './contract.ts'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { defaultPlaybook } from './core/default-playbook.ts'
import { playbookSentences } from './core/sentences.ts'
import { installDefaultPlaybook, playbookOf, savePlaybook } from './index.ts'

let postgres: TestDatabase
const statements: string[] = []
const now = new Date('2026-03-02T02:00:00Z')

beforeAll(async () => {
  postgres = await startTestDatabase({ onStatement: (text) => statements.push(text) })
})
afterAll(() => postgres.stop())

describe('the playbook of a workspace', () => {
  test('is the default until one is saved, and the default, kept, is the very same document', async () => {
    const { workspaceId } = await postgres.createWorkspace()
    await postgres.database.inWorkspace(workspaceId, async (transaction) => {
      expect(await playbookOf(transaction)).toBe(defaultPlaybook())
      await installDefaultPlaybook(transaction, null, now)
      await installDefaultPlaybook(transaction, null, now)
      expect(await playbookOf(transaction)).toBe(defaultPlaybook())
    })
  })

  test('a save is the next version, in force at once, and only here', async () => {
    const [{ workspaceId }, other] = [await postgres.createWorkspace(), await postgres.createWorkspace()]
    await postgres.database.inWorkspace(workspaceId, async (transaction) => {
      await installDefaultPlaybook(transaction, null, now)
      const changed = { ...defaultPlaybook(), name: '本公司手册' }
      expect((await savePlaybook(transaction, changed, { actor: null, note: '改名' }, now)).version).toBe(2)
      expect(await playbookOf(transaction)).toMatchObject({ version: 2, name: '本公司手册' })
    })
    await postgres.database.inWorkspace(other.workspaceId, async (transaction) => {
      expect((await playbookOf(transaction)).name).toBe(defaultPlaybook().name)
    })
  })

  test('once read it costs one round trip', async () => {
    const { workspaceId } = await postgres.createWorkspace()
    await postgres.database.inWorkspace(workspaceId, async (transaction) => {
      await installDefaultPlaybook(transaction, null, now)
      await playbookOf(transaction)
      statements.length = 0
      await playbookOf(transaction)
      expect(statements).toHaveLength(1)
    })
  })

  test('a document with a senseless rule is refused', async () => {
    const { workspaceId } = await postgres.createWorkspace()
    await postgres.database.inWorkspace(workspaceId, async (transaction) => {
      const broken = { ...defaultPlaybook(), stages: 'none' }
      await expect(savePlaybook(transaction, broken, { actor: null }, now)).rejects.toMatchObject({
        kind: 'invalid'
      })
    })
  })
})

describe('over the wire', () => {
  let server: TestServer
  let ask: Ask
  let own: Actor
  beforeAll(async () => {
    server = await startTestServer()
    const { actor } = await server.database.createWorkspace()
    own = actor
    await server.database.database.inWorkspace(actor.workspaceId, (transaction) =>
      installDefaultPlaybook(transaction, actor.memberId, now)
    )
    ask = await server.as(actor)
  })
  afterAll(() => server.stop())
  const yaml = { 'content-type': 'application/yaml' }
  const at = (version: number) => ({ 'if-match': `"${version}"` })
  const inForce = async () => (await ask<PlaybookView>('GET', '/playbook')).body
  const yamlOf = async (): Promise<string> => (await ask<string>('GET', '/playbook/yaml')).body

  test('YAML is saved as the next version, in force at once; an old one comes back as the newest', async () => {
    const { version } = await inForce()
    const changed = (await yamlOf()).replace(/^name: .*$/m, 'name: 本公司手册')
    const saved = await ask('PUT', '/playbook', changed, { ...yaml, ...at(version) })
    expect(saved).toMatchObject({
      status: 200,
      body: { version: version + 1, changed: true },
      headers: { etag: `"${version + 1}"` }
    })
    expect(await inForce()).toMatchObject({ version: version + 1, document: { name: '本公司手册' } })
    const old = await ask<PlaybookView>('GET', `/playbook/versions/${version}`)
    expect(old.body).toMatchObject({ version, author: { id: own.memberId } })
    const back = await ask('POST', `/playbook/versions/${version}/restore`, {}, at(version + 1))
    expect(back.body).toEqual({ version: version + 2, changed: true })
    const versions = (await ask<PlaybookVersions>('GET', '/playbook/versions')).body.versions
    expect(versions[0]).toMatchObject({ version: version + 2, note: `恢复第 ${version} 版` })
    expect(await inForce()).toMatchObject({ document: { name: defaultPlaybook().name } })
  })

  test('data is saved as well, and what says the same makes no version', async () => {
    const { version, document } = await inForce()
    const same = await ask('PUT', '/playbook', { document }, at(version))
    expect(same.body).toEqual({ version, changed: false })
    const named = { ...(document as object), name: '数据' }
    const saved = await ask('PUT', '/playbook', { document: named, note: '换名' }, at(version))
    expect(saved.body).toEqual({ version: version + 1, changed: true })
  })

  test('a save announces itself and asks for everything to be decided anew', async () => {
    const { version, document } = await inForce()
    const named = { ...(document as object), name: '再换' }
    await ask('PUT', '/playbook', { document: named }, at(version))
    const topics = await server.database.database.inWorkspace(own.workspaceId, (transaction) =>
      transaction.rows<{ topic: string; task: string | null }>(
        sql`select topic, payload ->> 'task' as task from outbox where workspace_id = ${own.workspaceId}
             and (payload ->> 'version' = ${String(version + 1)} or payload -> 'payload' ->> 'version' = ${String(version + 1)})`
      )
    )
    expect(topics).toContainEqual({ topic: 'playbook.changed', task: null })
    expect(topics).toContainEqual({ topic: 'job', task: 'customers.recompute' })
  })

  test('who saw an older one is told, also when two save at once', async () => {
    const { version, document } = await inForce()
    const named = (name: string) => ({ document: { ...(document as object), name } })
    expect((await ask('PUT', '/playbook', named('甲'))).status).toBe(400)
    expect(await ask('PUT', '/playbook', named('甲'), at(version - 1))).toMatchObject({
      status: 412,
      body: { code: 'playbook.changedMeanwhile', params: { version } }
    })
    const both = await Promise.all(
      ['乙', '丙'].map((name) => ask('PUT', '/playbook', named(name), at(version)))
    )
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412])
  })

  test('a problem is named with its line; the check names them all and saves nothing', async () => {
    const { version } = await inForce()
    const broken = (await yamlOf()).replace(/high: .*$/m, 'high: 1元')
    const line = broken.split('\n').findIndex((text) => text.includes('high: 1元')) + 1
    expect(await ask('PUT', '/playbook', broken, { ...yaml, ...at(version) })).toMatchObject({
      status: 400,
      body: { params: { line } }
    })
    const check = await ask('POST', '/playbook/check', { yaml: broken })
    expect(check.body).toMatchObject({ ok: false, problems: [{ line, text: expect.stringMatching(/\S/) }] })
    expect((await ask('POST', '/playbook/check', { yaml: await yamlOf() })).body).toEqual({
      ok: true,
      problems: [],
      warnings: []
    })
    const odd = (await yamlOf()).replace('fileHighValueDays: 30', 'fileHighValueDays: 120')
    const [doubt] = odd
      .split('\n')
      .flatMap((text, at) => (text.includes('HighValueDays: 120') ? [at + 1] : []))
    expect((await ask('POST', '/playbook/check', { yaml: odd })).body).toMatchObject({
      ok: true,
      problems: [],
      warnings: [{ path: 'refresh.fileHighValueDays', line: doubt }]
    })
    expect((await inForce()).version).toBe(version)
  })

  test('the check says how a bound that stayed behind could follow', async () => {
    const raised = (await yamlOf()).replace('high: 50万', 'high: 80万')
    expect((await ask('POST', '/playbook/check', { yaml: raised })).body).toMatchObject({
      warnings: [
        {
          path: 'grades.value.high',
          mends: [{ text: '改成 50万', edits: [{ path: 'grades.value.high', value: '50万' }] }]
        }
      ]
    })
  })
})

test('every condition has its sentence', () => {
  const sentences = playbookSentences(defaultPlaybook(), 'zh-CN')
  expect(sentences['grades.rules[0].when']).toMatch(/50万/)
  expect(Object.keys(sentences).length).toBeGreaterThan(200)
})

describe('what an editor needs beside the playbook', () => {
  let server: TestServer
  let ask: Ask
  beforeAll(async () => {
    server = await startTestServer()
    ask = await server.as((await server.database.createWorkspace()).actor)
  })
  afterAll(() => server.stop())

  const remark = '# 按 2026 年的目标'
  const text = async (): Promise<string> => (await ask<string>('GET', '/playbook/yaml')).body

  test('facts are told with what they mean, how they sound, and the texts of sentences', async () => {
    const { body } = await ask<PlaybookFacts>('GET', '/playbook/facts')
    expect(body.facts).toContainEqual({
      key: 'orders.amount12m',
      means: expect.stringContaining('未知'),
      find: expect.stringMatching(/caigoue .*cge/)
    })
    expect(body.facts.map(({ key }) => key)).toContain('contacts.role')
    expect(body.texts).toMatchObject({
      'rules.sentence.any': '{left} 或 {right}',
      'method.title': '编辑手册'
    })
  })

  test('a text becomes data and data a text, with its remarks', async () => {
    const yaml = (await text()).replace(/^( *)(potentialRaises:)/m, `$1${remark}\n$1$2`)
    const { body: read } = await ask<ReadYaml>('POST', '/playbook/from-yaml', { yaml })
    expect(read.document).toMatchObject({ grades: { potentialRaises: false } })
    const { body: unread } = await ask<ReadYaml>('POST', '/playbook/from-yaml', { yaml: 'name: [' })
    expect(unread.document).toBeNull()
    const document = { ...read.document, name: '本公司手册' }
    const { body } = await ask<WrittenYaml>('POST', '/playbook/to-yaml', { document, upon: yaml })
    expect(body.yaml).toContain(remark)
    expect(body.yaml).toContain('name: 本公司手册')
  })

  test('remarks stay through a save by forms and come back with their version', async () => {
    const yaml = (await text()).replace(/^( *)(potentialRaises:)/m, `$1${remark}\n$1$2`)
    const save = async (body: object, version: number): Promise<unknown> =>
      (await ask('PUT', '/playbook', body, { 'if-match': `"${version}"` })).body
    expect(await save({ yaml: yaml.replace(/^name: .*$/m, 'name: 甲') }, 1)).toMatchObject({ version: 2 })
    const { body: view } = await ask<PlaybookView>('GET', '/playbook')
    const document = view.document as Record<string, unknown>
    expect(await save({ document: { ...document, name: '乙' } }, 2)).toMatchObject({ version: 3 })
    expect(await text()).toContain(remark)
    expect(await text()).toMatch(/^name: 乙$/m)
    expect(await text()).toMatch(/^version: 3$/m)
    await ask('POST', '/playbook/versions/1/restore', {}, { 'if-match': '"3"' })
    expect(await text()).toContain(`name: ${defaultPlaybook().name}`)
    await ask('POST', '/playbook/versions/2/restore', {}, { 'if-match': '"4"' })
    expect(await text()).toContain(remark)
  })
})
