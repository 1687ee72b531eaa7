export { createGrader, createTreatments, type GradeResult, type Treatment } from './grade.ts'
export { changeOf, wayOf, type ChangeWay, type Graded } from './change-of.ts'
export { mayDecide, type Decider, type MayDecide } from './may-decide.ts'
export { endedQuarterOf, quarterTextOf } from './quarter.ts'
