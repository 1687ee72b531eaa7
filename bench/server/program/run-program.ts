import pg from 'pg'
import { createWorkspaceAt, type TestWorkspace } from '../../../src/testing/create-workspace.ts'
import { rm, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { madeList, warm } from '../../data/list-files.ts'
import type { ServerJob } from '../../options.ts'
import { today } from '../cases.ts'
import type { Filled } from '../fill.ts'
import { placeFinder } from '../late-place.ts'
import type { ServerDatabase } from '../start-server-database.ts'
import { untilAtRest } from './at-rest.ts'
import { makeBareTable } from './bare-table.ts'
import { importList } from './import-list.ts'
import { measureRequests, type Parts } from './interactive.ts'
import type { ProgramLine } from './line.ts'
import { startLoadThread } from './load.ts'
import { measureImport } from './measure-import.ts'
import { measureMemory } from './measure-memory.ts'
import { measurePreview } from './measure-preview.ts'
import { measureRecompute } from './measure-recompute.ts'
import { measureWriters } from './measure-writers.ts'
import { startBare, startProgram, type Programs } from './processes.ts'
import { multiplyImported } from './multiply-imported.ts'
import { askChange, askCreate, askList, askPages, askSearch, frequentTags, searchNames } from './requests.ts'
import { enrichImported } from './rich-customers.ts'
import { countRoundTrips } from './round-trips.ts'
import { makeSeller, openSessions } from './sessions.ts'

/** The program slows who asks more than 1,200 times a minute: so many sessions are never slowed. */
const SESSIONS = 200
/** Customers with everything that a page can show. */
const RICH = 1000
/** The longest list of the quality bars; of more customers the rest are copies of those. */
const MOST_IMPORTED = 100_000
const PAGE_OF_BARS = 1000

const bars = {
  list: '≥ 0.8 × bare',
  page: '≤ 4 round trips, p95 ≤ 15 ms',
  write: '≥ 0.25 × bare INSERT, ≤ 6 round trips',
  search: '≥ 0.5 × bare, p95 ≤ 20 ms'
} as const

export type ProgramRun = Readonly<{
  rows: number
  wants: (job: ServerJob) => boolean
  programs: Programs
  server: ServerDatabase
  filled: Filled
  tell: (text: string) => void
}>

/** A list of so many rows, imported into a workspace of its own. */
type Lists = Readonly<{ folder: string; owner: pg.Pool; run: ProgramRun }>

const importLists = async ({ folder, owner, run }: Lists, parts: Parts): Promise<readonly ProgramLine[]> => {
  const { server, tell, wants } = run
  const rows = Math.min(run.rows, MOST_IMPORTED)
  const lines: ProgramLine[] = []
  let imported: TestWorkspace | null = null
  for (const format of wants('import') ? (['csv', 'xlsx'] as const) : (['csv'] as const)) {
    const workspace = await createWorkspaceAt(server.ownerUrl, `导入${format}`)
    const [cookie = ''] = await openSessions(owner, workspace.actor, 1)
    const list = await madeList(folder, format, rows)
    await warm(list.path)
    tell(`import ${format}`)
    const line = await measureImport(parts.program, cookie, server.ownerUrl, list)
    if (wants('import')) lines.push(line)
    imported ??= workspace
  }
  if (wants('recompute') && imported !== null) {
    const { workspaceId, actor } = imported
    tell('create beside a rollout')
    const cookies = await openSessions(owner, actor, SESSIONS)
    lines.push(await measureWriters(server, parts, { workspaceId, cookies, rows }))
    const copies = Math.round(run.rows / rows) - 1
    if (copies > 0) {
      tell(`${run.rows.toLocaleString('en')} customers of one company`)
      await multiplyImported(server.ownerUrl, workspaceId, copies)
    }
    await owner.query('vacuum analyze customer, customer_facts, customer_search, contact, need, planned_step')
    tell('recompute')
    lines.push(...(await measureRecompute(server, workspaceId, today)))
  }
  return lines
}

/** Requests of people, one kind after the other. */
const askAll = async (
  { folder, owner, run }: Lists,
  parts: Parts,
  cookies: readonly string[]
): Promise<readonly ProgramLine[]> => {
  const { wants, tell, filled } = run
  const [first] = filled.workspaces
  if (!first) throw new Error('no workspace was filled')
  const { workspaceId } = first
  const everybody = { cookies, workspaceId, owner: null }
  const lines: ProgramLine[] = []
  const measure = async (job: string, asked: Parameters<typeof measureRequests>[2], bar: string) => {
    tell(job)
    lines.push(await measureRequests(parts, job, asked, bar))
  }
  const seller = first.sellers[1] ?? ''
  if (wants('list')) {
    await makeSeller(owner, workspaceId, seller)
    const own = {
      cookies: await openSessions(owner, { workspaceId, memberId: seller }, SESSIONS),
      workspaceId,
      owner: seller
    }
    for (const [whose, who] of Object.entries({ all: everybody, own })) {
      await measure(`list, ${whose}, page 1`, askList(who, null), bars.list)
      const place = await placeFinder(owner, workspaceId)(
        frequentTags,
        who.owner === null ? null : [who.owner]
      )
      if (place)
        await measure(
          `list, ${whose}, page ${place.page === PAGE_OF_BARS ? PAGE_OF_BARS : 'late'}`,
          askList(who, place),
          bars.list
        )
    }
  }
  if (wants('search'))
    for (const which of searchNames)
      await measure(`search, ${which}`, askSearch(everybody, which), bars.search)
  if (!wants('page') && !wants('create') && !wants('change')) return lines
  tell('customers with all that a page shows')
  const list = await madeList(folder, 'csv', Math.min(run.rows, RICH))
  await importList(parts.program, cookies[0] ?? '', list.path)
  const ids = await enrichImported(owner, workspaceId)
  if (wants('page')) await measure('customer page', askPages(everybody, ids), bars.page)
  if (!wants('create') && !wants('change')) return lines
  const rows = await makeBareTable(owner)
  if (wants('create')) await measure('create a customer', askCreate(everybody, rows), bars.write)
  if (wants('change')) await measure('change a customer', askChange(everybody, ids, rows), bars.write)
  return lines
}

const ofRequests: readonly ServerJob[] = ['list', 'search', 'page', 'create', 'change', 'memory']

/** The program as a user runs it, asked over HTTP beside a bare server on the same database. */
export const runProgram = async (run: ProgramRun): Promise<readonly ProgramLine[]> => {
  const { server, programs, rows, wants, filled } = run
  const owner = new pg.Pool({ connectionString: server.ownerUrl, max: 2 })
  const folder = await mkdtemp(join(tmpdir(), 'huike-bench-'))
  const closing: (() => Promise<void>)[] = [
    () => rm(folder, { recursive: true, force: true }),
    () => owner.end()
  ]
  const closes = <T extends Readonly<{ stop: () => Promise<void> }>>(part: T): T => {
    closing.push(part.stop)
    return part
  }
  try {
    const parts: Parts = {
      rows,
      program: closes(await startProgram(programs, { databaseUrl: server.ownerUrl })),
      bare: closes(await startBare(programs, server.ownerUrl)),
      load: closes(startLoadThread(new URL(`file://${programs.bench}`))),
      trips: closes(await countRoundTrips(server.appUrl))
    }
    const lists = { folder, owner, run }
    const lines: ProgramLine[] = []
    const admin = filled.workspaces[0]?.actor
    if (admin && ofRequests.some(wants)) {
      run.tell('what the program does once with a new database')
      await untilAtRest(owner)
      const cookies = await openSessions(owner, admin, SESSIONS)
      lines.push(...(await askAll(lists, parts, cookies)))
      const memory = wants('memory') ? await measureMemory(parts.program, parts.bare, cookies, rows) : null
      if (memory) lines.push(memory)
    }
    const [largest] = filled.workspaces
    if (wants('preview') && largest) lines.push(...(await measurePreview(server.appUrl, largest, today)))
    if (wants('import') || wants('recompute')) lines.push(...(await importLists(lists, parts)))
    return lines
  } finally {
    for (const close of closing.reverse()) await close()
  }
}
