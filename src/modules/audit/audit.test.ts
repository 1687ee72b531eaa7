import { Command } from 'commander'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import type { CommandContext } from '#platform/command-line'
import { sql } from '#platform/database'
import { newId } from '#platform/ids'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { auditQuerySchema } from './contract.ts'
import {
  audit,
  auditAll,
  createAuditCommands,
  ensurePartitions,
  recordChanges,
  sealAll,
  searchAudit,
  verifyChain
} from './index.ts'

let it: TestDatabase
let actor: Actor
let workspaceId = 0
beforeAll(async () => {
  it = await startTestDatabase()
  ;({ actor, workspaceId } = await it.createWorkspace())
})
afterAll(() => it.stop())

const asOwner = async (statement: string): Promise<pg.QueryResult> => {
  const owner = new pg.Client({ connectionString: it.ownerUrl })
  await owner.connect()
  try {
    return await owner.query(statement)
  } finally {
    await owner.end()
  }
}
const minute = (number: number): Date => new Date(Date.UTC(2024, 2, 15, 2, number))
const search = (query: object, by: Actor = actor) =>
  it.database.inWorkspace(by.workspaceId, (transaction) =>
    searchAudit(transaction, by, auditQuerySchema.parse(query))
  )
const seal = () => sealAll(it.database, new Date(), new AbortController().signal)
const verify = (id = workspaceId) => it.database.inWorkspace(id, verifyChain)

describe('entries', () => {
  const colleague = newId()

  test('what failed left no entry, what was done has one', async () => {
    const write = (action: string, fails: boolean) =>
      it.database.inWorkspace(workspaceId, async (transaction) => {
        await audit(transaction, { actor, action, subjectKind: 'member', detail: { rows: 3 } }, minute(0))
        if (fails) throw new Error('refused')
      })
    await expect(write('member.changed', true)).rejects.toThrow('refused')
    await write('member.invited', false)
    expect((await search({})).items).toMatchObject([
      { action: 'member.invited', actorId: actor.memberId, at: minute(0).toISOString(), detail: { rows: 3 } }
    ])
  })

  test('pages hang together: nothing twice, nothing left out, newest first', async () => {
    const entries = Array.from({ length: 25 }, (_, index) => ({
      actor: { memberId: colleague },
      action: `customer.${index % 2 === 0 ? 'exported' : 'changed'}`,
      subjectKind: 'customer' as const
    }))
    await it.database.inWorkspace(workspaceId, async (transaction) => {
      for (const [index, entry] of entries.entries())
        await auditAll(transaction, [entry, entry], minute(1 + (index % 5)))
    })
    const seen: { id: string; at: string }[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await search({ limit: 7, ...(cursor === '' ? {} : { cursor }) })
      seen.push(...page.items)
      cursor = page.next
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(51)
    const instants = seen.map(({ at }) => at)
    expect(instants).toEqual([...instants].sort().reverse())
  })

  test.each([
    [{ action: 'customer.exported' }, 26],
    [{ action: 'customer.' }, 50],
    [{ action: 'customer' }, 0],
    [{ subjectKind: 'member' }, 1],
    [{ actor: colleague }, 50],
    [{ subject: newId() }, 0],
    [{ from: minute(3).toISOString(), to: minute(4).toISOString() }, 10]
  ])('%j finds %i', async (query, count) => {
    expect((await search({ ...query, limit: 200 })).items).toHaveLength(count)
  })

  test('who reaches only his own customers sees only what he did', async () => {
    const own = { ...actor, visibleOwners: [actor.memberId] }
    expect((await search({ limit: 200 }, own)).items).toHaveLength(1)
  })

  test('a made-up cursor is refused', async () => {
    await expect(search({ cursor: `'; drop table member` })).rejects.toMatchObject({ code: 'http.cursor' })
  })

  test('the app’s role changes and removes no entry', async () => {
    for (const statement of [
      sql`update audit_entry set action = 'x' where workspace_id = ${workspaceId}`,
      sql`delete from audit_entry where workspace_id = ${workspaceId}`
    ])
      await expect(
        it.database.inWorkspace(workspaceId, (transaction) => transaction.run(statement))
      ).rejects.toThrow('permission denied')
  })

  test('another company sees none of it', async () => {
    const other = await it.createWorkspace('乙公司')
    expect((await search({}, other.actor)).items).toEqual([])
  })
})

describe('the chain', () => {
  test('holds all that was sealed, and goes on', async () => {
    await seal()
    expect(await verify()).toMatchObject({ links: 1, entries: 51, unsealed: 0, broken: null })
    await it.database.inWorkspace(workspaceId, (transaction) =>
      audit(transaction, { actor: null, action: 'member.left', subjectKind: 'member' }, minute(2))
    )
    expect(await verify()).toMatchObject({ links: 1, unsealed: 1, broken: null })
    await Promise.all([seal(), seal()])
    expect(await verify()).toMatchObject({ links: 2, entries: 52, unsealed: 0, broken: null })
  })

  test.each([
    [
      'an entry is changed',
      `update audit_entry set detail = '{"rows": 4}' where action = 'member.invited'`,
      1
    ],
    [
      'an entry is moved in time',
      `update audit_entry set at = at + interval '1 ms' where action = 'member.invited'`,
      1
    ],
    ['an entry is taken out', `delete from audit_entry where action = 'member.left'`, 2],
    [
      'an entry is put in',
      `insert into audit_entry (workspace_id, at, id, action, subject_kind, seal)
        select workspace_id, at, gen_random_uuid(), action, subject_kind, seal from audit_entry where action = 'member.left'`,
      2
    ],
    ['the last link is taken out', `delete from audit_seal where number = 2`, 2],
    ['the first link is taken out', `delete from audit_seal where number = 1`, 1]
  ])('breaks where %s', async (_, tampering, broken) => {
    const { rows: kept } = await asOwner(
      `select json_agg(e) as entries, (select json_agg(s) from audit_seal s) as seals from audit_entry e`
    )
    await asOwner(tampering)
    expect((await verify()).broken).toBe(broken)
    const [{ entries, seals }] = kept
    const quoted = (json: unknown): string => `'${JSON.stringify(json).replaceAll(`'`, `''`)}'`
    await asOwner(`delete from audit_entry; delete from audit_seal;
      insert into audit_entry select * from json_populate_recordset(null::audit_entry, ${quoted(entries)});
      insert into audit_seal select * from json_populate_recordset(null::audit_seal, ${quoted(seals)})`)
    expect((await verify()).broken).toBeNull()
  })
})

describe('huike audit verify', () => {
  const run = async (...args: string[]): Promise<{ code: number; printed: string }> => {
    let code = 0
    const printed: string[] = []
    const context: CommandContext = {
      language: 'en',
      today: '2024-03-15',
      out: (text) => printed.push(text),
      err: () => undefined,
      exit: (exit) => {
        code = exit
      },
      readInput: () => Promise.resolve(''),
      signal: new AbortController().signal,
      interactive: false
    }
    const program = new Command()
    const open = () => Promise.resolve({ database: it.database, close: () => Promise.resolve() })
    createAuditCommands(open)(program, context)
    await program.parseAsync(['audit', 'verify', ...args], { from: 'user' })
    return { code, printed: printed.join('\n') }
  }

  test('says of every company that it stands, with the head to keep elsewhere', async () => {
    const { code, printed } = await run()
    expect(code).toBe(0)
    expect(printed).toMatch(
      /^workspace 1: 2 links with 52 entries stand, 0 are not sealed yet; head [0-9a-f]{64}$/m
    )
  })

  test('ends with 1 where it does not, and names the link', async () => {
    await asOwner(`update audit_seal set entries = entries + 1 where number = 2`)
    const { code, printed } = await run('--json')
    await asOwner(`update audit_seal set entries = entries - 1 where number = 2`)
    expect(code).toBe(1)
    expect(JSON.parse(printed)).toMatchObject({
      ok: false,
      workspaces: [{ workspace: 1, broken: 2, entries: 51 }, {}]
    })
  })
})

describe('months', () => {
  const partitionOf = async (at: Date): Promise<string> => {
    const { rows } = await asOwner(
      `select tableoid::regclass::text as name from audit_entry where at = '${at.toISOString()}' limit 1`
    )
    return rows[0]?.name ?? ''
  }

  test('what came before the month was made moves over, and the chain still holds', async () => {
    expect(await partitionOf(minute(0))).toBe('audit_entry_other')
    await Promise.all([ensurePartitions(it.database, minute(0)), ensurePartitions(it.database, minute(0))])
    expect(await partitionOf(minute(0))).toBe('audit_entry_2024_03')
    expect((await verify()).broken).toBeNull()
  })

  test('the months ahead are there, a clock gone wrong is caught', async () => {
    const [may, far] = [new Date(Date.UTC(2024, 4, 31, 23, 59)), new Date(Date.UTC(2099, 0, 1))]
    await it.database.inWorkspace(workspaceId, async (transaction) => {
      await audit(transaction, { actor, action: 'a.b', subjectKind: 'member' }, may)
      await audit(transaction, { actor, action: 'a.b', subjectKind: 'member' }, far)
      await recordChanges(
        transaction,
        [
          { customerId: newId(), actorId: null, kind: 'grade', before: { grade: 'B' }, after: { grade: 'A' } }
        ],
        may
      )
    })
    expect([await partitionOf(may), await partitionOf(far)]).toEqual([
      'audit_entry_2024_05',
      'audit_entry_other'
    ])
    const { rows } = await asOwner(
      `select before, after, tableoid::regclass::text as name from record_change`
    )
    expect(rows).toEqual([{ before: { grade: 'B' }, after: { grade: 'A' }, name: 'record_change_2024_05' }])
  })

  test('no partition is open to the app by itself', async () => {
    await expect(
      it.database.inWorkspace(workspaceId, (transaction) =>
        transaction.rows(sql`select * from audit_entry_2024_03 where workspace_id = ${workspaceId}`)
      )
    ).rejects.toThrow('permission denied')
  })
})
