import { z } from 'zod'

const level = z.enum(['高', '中', '低'])

/** Customers of one value and one potential, by grade in force (the matrix of GRD-1); null is not known yet. */
export const matrixCellSchema = z.strictObject({
  value: level.nullable(),
  potential: level.nullable(),
  count: z.number().int(),
  grades: z.strictObject({
    A: z.number().int(),
    B: z.number().int(),
    C: z.number().int(),
    none: z.number().int()
  })
})
export type MatrixCell = z.output<typeof matrixCellSchema>

export const gradeMatrixSchema = z.strictObject({ cells: z.array(matrixCellSchema) })
export type GradeMatrix = z.output<typeof gradeMatrixSchema>

/** How many came from one grade to another in a quarter, where it took effect. */
export const movementSchema = z.strictObject({
  quarter: z.string(),
  from: z.enum(['A', 'B', 'C']).nullable(),
  to: z.enum(['A', 'B', 'C']),
  count: z.number().int()
})

export const regradingSchema = z.strictObject({
  quarter: z.string(),
  origin: z.enum(['quarter', 'demand']),
  state: z.enum(['running', 'done']),
  pending: z.number().int(),
  filed: z.number().int(),
  effective: z.number().int(),
  startedAt: z.string(),
  finishedAt: z.string().nullable()
})
export type Regrading = z.output<typeof regradingSchema>

/** What each quarter moved, the newest first, and what its regrading brought. */
export const gradeMovementSchema = z.strictObject({
  movement: z.array(movementSchema),
  regradings: z.array(regradingSchema)
})
export type GradeMovement = z.output<typeof gradeMovementSchema>

export const delegateSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  until: z.iso.date()
})

/** What stands above every view of grades, asked again and again while a regrading is at work. */
export const gradesOverviewSchema = z.strictObject({
  pending: z.number().int(),
  filed: z.number().int(),
  /** Whether a regrading is at work. */
  running: z.boolean(),
  /** What the regrading at work waits for: until a saved playbook, or the day, has reached everybody. Null where nothing holds it up. */
  waitsFor: z.enum(['playbook', 'day']).nullable(),
  /** Customers whose grade in force is another one than the rules give today. */
  differing: z.number().int(),
  delegate: delegateSchema.nullable(),
  mayDecide: z.boolean()
})
export type GradesOverview = z.output<typeof gradesOverviewSchema>

export const cellQuerySchema = z.strictObject({
  value: z.union([level, z.literal('unknown')]),
  potential: z.union([level, z.literal('unknown')]),
  after: z.uuid().optional()
})
export const cellCustomersSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      owner: z.string().nullable(),
      grade: z.enum(['A', 'B', 'C']).nullable(),
      computed: z.enum(['A', 'B', 'C']).nullable()
    })
  ),
  after: z.uuid().nullable()
})
export type CellCustomers = z.output<typeof cellCustomersSchema>

export const delegateInputSchema = z.strictObject({
  /** Null takes the right back. */
  delegate: z.strictObject({ id: z.uuid(), until: z.iso.date() }).nullable()
})
