export { GradeDialog, type GradeDialogProps } from './grade-dialog.tsx'
export { GradeNote } from './grade-note.tsx'
export { GradesPage } from './grades-page.tsx'
export { changesQuery } from './queries.ts'
