export { createGrader, createTreatments, type GradeResult, type Treatment } from './grade.ts'
