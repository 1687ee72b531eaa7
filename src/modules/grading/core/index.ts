export { createGrader, type GradeResult } from './grade.ts'
