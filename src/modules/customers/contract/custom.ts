import { z } from 'zod'
import { customFieldSchema } from './file.ts'

/** A field that the team defined, as forms, columns and filters show it; its definition lies in the playbook. */
export const customFieldViewSchema = z.strictObject({
  key: customFieldSchema,
  of: z.enum(['customer', 'contact', 'need', 'order']),
  label: z.string(),
  type: z.enum(['text', 'number', 'amount', 'date', 'select', 'multiSelect', 'boolean']),
  options: z.array(z.string()),
  unit: z.string().nullable(),
  required: z.boolean()
})
export type CustomFieldView = z.infer<typeof customFieldViewSchema>

export const customFieldListSchema = z.strictObject({ fields: z.array(customFieldViewSchema) })
export type CustomFieldList = z.infer<typeof customFieldListSchema>
