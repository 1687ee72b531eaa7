export { customerFactColumns, factColumns } from './facts/fact-columns.ts'
export { analyserOf } from './facts/examine.ts'
export { createCustomerTasks, RECOMPUTE_TASK, type CustomerTasks } from './io/tasks.ts'
export { findCustomerOwner } from './io/store/find-owner.ts'
export { handOver } from './service/hand-over.ts'
export { recomputeAllDue, recomputeDue } from './service/recompute.ts'
export { previewPlaybook } from './service/preview/preview-playbook.ts'
export { recomputeOutdated } from './service/roll-out.ts'
export { createBinTask } from './io/bin-task.ts'
export { createCustomerListRoutes } from './io/list/routes.ts'
export { createViewRoutes } from './io/views/routes.ts'
export { createCustomerExportRoutes } from './io/export/routes.ts'
export { createCustomerRoutes, type CustomerRouteDeps } from './io/routes/index.ts'
export { updateNextFollowUp } from './io/store/steps.ts'
export { maskedFieldsOf } from './masking/masked-fields.ts'
export { addParts, removeParts, type OrderToAdd, type PartIds, type PartsOfOne } from './service/add-parts.ts'
export { changeCustomer, changeCustomers, type Edited } from './service/change-customers.ts'
export { changeFields, changeFieldsOfMany, type FieldsOfOne } from './service/change-fields.ts'
export { createCustomer, PLAIN_GOAL } from './service/create-customer.ts'
export { getCustomerPage, type TimelineOf } from './service/customer-page.ts'
export { findSimilarCustomers } from './service/find-similar.ts'
export { insertCustomers } from './service/insert-customers.ts'
export {
  getPreparation,
  insertPrepared,
  prepareCustomers,
  type FileToInsert,
  type InsertOptions,
  type Preparation,
  type PreparedCustomers
} from './service/prepare-customers.ts'
export { examinedOf, type ExaminedCustomer } from './service/examined-of.ts'
export { setGrades, type GradeSet } from './service/set-grades.ts'
export { findDoubted } from './io/store/doubted.ts'
export { findLikesOf, lockWhole } from './service/for-merging.ts'
export { beginningOf } from './service/told-by.ts'
export type { Moment } from './service/moment.ts'
export { textsOfCustomers } from './service/texts-of-customers.ts'
export { revertFields } from './service/revert-fields.ts'
export { refresh, type RefreshReason } from './service/refresh.ts'
export type { Decided } from './facts/examine.ts'
export type { LoadedCustomer } from './io/store/load.ts'
export type { StepRow } from './io/store/rows.ts'
export { changeTold } from './service/history.ts'
