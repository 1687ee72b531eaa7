export {
  createGradeChoice,
  createGrader,
  createTreatments,
  type GradeChoice,
  type GradeResult,
  type Treatment
} from './grade.ts'
export { changeOf, wayOf, type ChangeWay, type Graded } from './change-of.ts'
export { mayDecide, type Decider, type MayDecide } from './may-decide.ts'
export { isOnFile, type Revocable } from './revocable.ts'
export { endedQuarterOf, quarterBeginOf, quarterTextOf } from './quarter.ts'
