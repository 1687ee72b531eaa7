import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { defaultPlaybook } from './core/default-playbook.ts'
import { playbookSentences } from './core/sentences.ts'
import { installDefaultPlaybook, playbookOf, savePlaybook } from './service.ts'

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
      expect((await savePlaybook(transaction, changed, '改名', null, now)).version).toBe(2)
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
      await expect(savePlaybook(transaction, broken, null, null, now)).rejects.toMatchObject({
        kind: 'invalid'
      })
    })
  })
})

test('every condition has its sentence', () => {
  const sentences = playbookSentences(defaultPlaybook(), 'zh-CN')
  expect(sentences['grades.rules[0].when']).toMatch(/50万/)
  expect(Object.keys(sentences).length).toBeGreaterThan(200)
})
