import type { Language } from '#lang'
import { sql, type Transaction } from '#platform/database'
import type { ExportRunInput, ExportState } from '../../contract.ts'
import type { ExportReach } from '../../core/export-reach.ts'

export type ExportProblem = Readonly<{ code: string; params: Readonly<Record<string, string | number>> }>

export type ExportRow = Readonly<{
  id: string
  member_id: string
  input: ExportRunInput
  language: Language
  address: string | null
  state: ExportState
  reach: ExportReach | null
  total: number | null
  done: number
  bytes: number
  file_name: string | null
  problem: ExportProblem | null
  created_at: Date
}>

const columns = sql`r.id, r.member_id, r.input, r.language, r.address, r.state, r.reach, r.total, r.done, r.bytes,
  r.file_name, r.problem, r.created_at`

export const insertExport = async (
  { run, workspaceId }: Transaction,
  {
    id,
    memberId,
    input,
    language,
    address
  }: Readonly<{
    id: string
    memberId: string
    input: ExportRunInput
    language: Language
    address: string | null
  }>,
  now: Date
): Promise<void> => {
  await run(sql`
    insert into export_run (workspace_id, id, member_id, input, language, address, state, created_at)
    values (${workspaceId}, ${id}, ${memberId}, ${JSON.stringify(input)}, ${language}, ${address}, 'running', ${now})`)
}

export const listExports = (
  { rows, workspaceId }: Transaction,
  memberId: string,
  since: Date,
  id: string | null = null
): Promise<readonly ExportRow[]> =>
  rows<ExportRow>(sql`
    select ${columns} from export_run r
     where r.workspace_id = ${workspaceId} and r.member_id = ${memberId} and r.created_at > ${since}
       and (${id}::uuid is null or r.id = ${id}::uuid)
     order by r.created_at desc, r.id desc`)

export const findAuthor = async ({ row, workspaceId }: Transaction, id: string): Promise<string | null> =>
  (
    await row<{ member_id: string }>(
      sql`select r.member_id from export_run r where r.workspace_id = ${workspaceId} and r.id = ${id}`
    )
  )?.member_id ?? null

/** Takes it over for whoever writes it from now on, from its beginning; null where there is nothing to write. */
export const takeExport = async (
  { row, run, workspaceId }: Transaction,
  id: string,
  runner: string
): Promise<ExportRow | null> => {
  const taken = await row<ExportRow>(sql`
    update export_run r set runner = ${runner}, done = 0, bytes = 0
     where r.workspace_id = ${workspaceId} and r.id = ${id} and r.state = 'running'
    returning ${columns}`)
  if (taken) await run(sql`delete from export_piece where workspace_id = ${workspaceId} and run_id = ${id}`)
  return taken
}

/** What is known before the first line: how many there are, and what its author reaches. */
export const savePlan = async (
  { run, workspaceId }: Transaction,
  id: string,
  { total, reach, fileName }: Readonly<{ total: number; reach: ExportReach; fileName: string }>
): Promise<void> => {
  await run(sql`
    update export_run r set total = ${total}, reach = ${JSON.stringify(reach)}, file_name = ${fileName}
     where r.workspace_id = ${workspaceId} and r.id = ${id}`)
}

/** The next piece of the file, and how far it is; false where somebody took it over, stopped or removed it. */
export const insertPiece = async (
  { run, workspaceId }: Transaction,
  {
    id,
    runner,
    ordinal,
    bytes,
    done
  }: Readonly<{ id: string; runner: string; ordinal: number; bytes: Uint8Array; done: number }>
): Promise<boolean> => {
  const isOurs = await run(sql`
    update export_run r set done = ${done}, bytes = r.bytes + ${bytes.length}
     where r.workspace_id = ${workspaceId} and r.id = ${id} and r.runner = ${runner} and r.state = 'running'`)
  if (isOurs === 0) return false
  await run(sql`
    insert into export_piece (workspace_id, run_id, ordinal, bytes)
    values (${workspaceId}, ${id}, ${ordinal}, ${Buffer.from(bytes)})`)
  return true
}

/** Over, well or not; false where it was somebody else's by then. */
export const endExport = async (
  { run, workspaceId }: Transaction,
  {
    id,
    runner,
    done,
    problem
  }: Readonly<{ id: string; runner: string; done: number; problem: ExportProblem | null }>,
  now: Date
): Promise<boolean> =>
  (await run(sql`
    update export_run r set state = ${problem ? 'failed' : 'done'}, done = ${done},
           problem = ${problem && JSON.stringify(problem)}, finished_at = ${now}
     where r.workspace_id = ${workspaceId} and r.id = ${id} and r.runner = ${runner} and r.state = 'running'`)) >
  0

export const findExportPiece = async (
  { row, workspaceId }: Transaction,
  id: string,
  ordinal: number
): Promise<Uint8Array | null> =>
  (
    await row<{ bytes: Buffer }>(sql`
      select p.bytes from export_piece p
       where p.workspace_id = ${workspaceId} and p.run_id = ${id} and p.ordinal = ${ordinal}`)
  )?.bytes ?? null

/** With its file. */
export const removeExport = ({ run, workspaceId }: Transaction, id: string): Promise<number> =>
  run(sql`delete from export_run r where r.workspace_id = ${workspaceId} and r.id = ${id}`)

/** Files that have been kept long enough. */
export const removeOldExports = ({ run, workspaceId }: Transaction, before: Date): Promise<number> =>
  run(sql`delete from export_run r where r.workspace_id = ${workspaceId} and r.created_at <= ${before}`)
