import type { Actor } from '#kernel/actor'
import type { Database, Transaction } from '#platform/database'
import { pageOf, readPlace } from '#platform/http'
import { codesOf, translate, type Language } from '#lang'
import type { AuditActions, AuditChain, AuditPage, AuditQuery } from './contract.ts'
import { detailLines } from './io/detail-lines.ts'
import { listEntries } from './io/read-entries.ts'
import {
  countBeyond,
  countUnsealed,
  findLastSeal,
  hashOfLink,
  insertSeal,
  listSealed,
  listSeals,
  listUnsealed,
  listUnsealedWorkspaces,
  NOTHING_BEFORE,
  takeSealing
} from './io/seals.ts'

/** Entries a link holds at most: one short transaction. */
const LINK_ENTRIES = 2000

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const ACTION = 'audit.action.'

const actionText = (action: string, language: Language): string => {
  const code = `${ACTION}${action}`
  const text = translate(language, { code, params: {} })
  return text === code ? action : text
}

/** Every action that there is a text for. */
export const listActions = (language: Language): AuditActions => ({
  actions: codesOf(language)
    .filter((code) => code.startsWith(ACTION))
    .map((code) => code.slice(ACTION.length))
    .map((action) => ({ action, text: actionText(action, language) }))
})

/** How far the chain is sealed. */
export const chainState = async (transaction: Transaction): Promise<AuditChain> => {
  const last = await findLastSeal(transaction)
  return {
    links: last?.number ?? 0,
    unsealed: await countUnsealed(transaction),
    sealedAt: last?.sealedAt.toISOString() ?? null,
    head: last === null ? null : hexOf(last.hash)
  }
}

/** What somebody may see of what was done, newest first. */
export const searchAudit = async (
  transaction: Transaction,
  actor: Actor,
  query: AuditQuery,
  language: Language = 'zh-CN'
): Promise<AuditPage> => {
  const found = await listEntries(transaction, actor, query, readPlace(query.cursor))
  const { shown, next } = pageOf(found, query.limit, (entry) => entry)
  const items = shown.map(({ at, ...entry }) => ({
    ...entry,
    at: at.toISOString(),
    actionText: actionText(entry.action, language),
    details: detailLines(entry.detail, language, entry.subjectKind)
  }))
  return { items, next }
}

/** Puts what is not sealed yet into one link; how many entries that were, 0 also while another process does. */
export const sealOnce = async (transaction: Transaction, now: Date): Promise<number> => {
  if (!(await takeSealing(transaction))) return 0
  const entries = await listUnsealed(transaction, LINK_ENTRIES)
  if (entries.length === 0) return 0
  const last = await findLastSeal(transaction)
  const previous = last?.hash ?? NOTHING_BEFORE
  const hash = hashOfLink(transaction.workspaceId, previous, entries)
  const seal = { number: (last?.number ?? 0) + 1, previous, hash, entries: entries.length }
  await insertSeal(transaction, seal, entries, now)
  return entries.length
}

/** Seals every workspace to its end; stops between two links when the program does. */
export const sealAll = async (database: Database, now: Date, signal: AbortSignal): Promise<void> => {
  for (const workspaceId of await listUnsealedWorkspaces(database))
    for (let sealed = LINK_ENTRIES; sealed === LINK_ENTRIES && !signal.aborted;)
      sealed = await database.inWorkspace(workspaceId, (transaction) => sealOnce(transaction, now))
}

/** `broken` is the first link that does not hold, with everything before it sound; `head` is worth keeping elsewhere. */
export type Verification = Readonly<{
  links: number
  entries: number
  unsealed: number
  broken: number | null
  head: string | null
}>

/** Whether every entry stands as it was sealed: none changed, taken out or put in. */
export const verifyChain = async (transaction: Transaction): Promise<Verification> => {
  const seals = await listSeals(transaction)
  const unsealed = await countUnsealed(transaction)
  let previous = NOTHING_BEFORE
  let entries = 0
  for (const [index, seal] of seals.entries()) {
    const held = await listSealed(transaction, seal.number)
    const holds =
      seal.number === index + 1 &&
      sameBytes(seal.previous, previous) &&
      held.length === seal.entries &&
      sameBytes(seal.hash, hashOfLink(transaction.workspaceId, previous, held))
    if (!holds) return { links: seals.length, entries, unsealed, broken: index + 1, head: null }
    previous = seal.hash
    entries += held.length
  }
  // Where the last links were taken out, their entries are still there.
  const broken = (await countBeyond(transaction, seals.length)) > 0 ? seals.length + 1 : null
  return { links: seals.length, entries, unsealed, broken, head: seals.length > 0 ? hexOf(previous) : null }
}
