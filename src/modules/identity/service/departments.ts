import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import type { AddDepartment, ChangeDepartment, DepartmentItem } from '../contract.ts'
import { wouldCircle } from '../core/index.ts'
import {
  insertDepartment,
  listDepartments,
  lockTree,
  removeDepartment,
  type StoredDepartment,
  updateDepartment
} from '../io/store/departments.ts'
import type { Origin } from '../io/store/ways-in.ts'
import type { Moment } from './deps.ts'
import { requireWholeScope } from './guards.ts'

export const listTree = async (transaction: Transaction): Promise<{ items: DepartmentItem[] }> => ({
  items: [...(await listDepartments(transaction))]
})

/** The tree as it stands, locked: two moves that are fine alone may make a circle together. */
const lockedTree = async (transaction: Transaction, actor: Actor): Promise<readonly StoredDepartment[]> => {
  requireWholeScope(actor)
  await lockTree(transaction)
  return listDepartments(transaction)
}

const nodeOf = (tree: readonly StoredDepartment[], id: string): StoredDepartment => {
  const found = tree.find((one) => one.id === id)
  if (!found) throw new AppError('notFound', 'identity.department.unknown')
  return found
}

const requireParent = (tree: readonly StoredDepartment[], id: string | null): void => {
  if (id !== null && !tree.some((one) => one.id === id))
    throw new AppError('invalid', 'identity.department.unknown', {}, 'parentId')
}

const tell = async (
  transaction: Transaction,
  actor: Actor,
  action: string,
  id: string,
  moment: Moment,
  origin: Origin
): Promise<void> => {
  await audit(
    transaction,
    { actor, action, subjectKind: 'department', subjectId: id, address: origin.address },
    moment.now
  )
  await announce(transaction, 'member.changed', { departmentId: id }, moment.now)
}

export const addDepartment = async (
  transaction: Transaction,
  actor: Actor,
  input: AddDepartment,
  moment: Moment,
  origin: Origin
): Promise<DepartmentItem> => {
  requireParent(await lockedTree(transaction, actor), input.parentId)
  const id = await insertDepartment(transaction, input)
  await tell(transaction, actor, 'department.added', id, moment, origin)
  return { id, ...input, members: 0 }
}

export const changeDepartment = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  input: ChangeDepartment,
  moment: Moment,
  origin: Origin
): Promise<DepartmentItem> => {
  const tree = await lockedTree(transaction, actor)
  const before = nodeOf(tree, id)
  const after = {
    ...before,
    name: input.name ?? before.name,
    position: input.position ?? before.position,
    parentId: input.parentId === undefined ? before.parentId : input.parentId
  }
  requireParent(tree, after.parentId)
  if (wouldCircle(tree, id, after.parentId))
    throw new AppError('invalid', 'identity.department.circle', {}, 'parentId')
  await updateDepartment(transaction, id, after)
  await tell(transaction, actor, 'department.changed', id, moment, origin)
  return after
}

/** Only an empty department goes: nobody loses sight of customers by accident. */
export const dropDepartment = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Moment,
  origin: Origin
): Promise<void> => {
  const tree = await lockedTree(transaction, actor)
  const department = nodeOf(tree, id)
  if (department.members > 0 || tree.some(({ parentId }) => parentId === id))
    throw new AppError('conflict', 'identity.department.notEmpty')
  await removeDepartment(transaction, id)
  await tell(transaction, actor, 'department.removed', id, moment, origin)
}
