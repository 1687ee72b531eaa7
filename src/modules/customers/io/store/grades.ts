import type { CustomerGrade } from '#contracts/grading'
import { sql, type Transaction } from '#platform/database'

/** Writes the grade in force of customers; what follows from it is computed by whoever calls. */
export const writeGrades = async (
  transaction: Transaction,
  grades: readonly Readonly<{ customerId: string; to: CustomerGrade }>[]
): Promise<void> => {
  await transaction.run(
    sql`update customer_facts f set grade = g.grade
          from unnest(${grades.map(({ customerId }) => customerId)}::uuid[], ${grades.map(({ to }) => to)}::text[])
            as g (id, grade)
         where f.workspace_id = ${transaction.workspaceId} and f.customer_id = g.id`,
    { prepare: 'customers_write_grades' }
  )
}
