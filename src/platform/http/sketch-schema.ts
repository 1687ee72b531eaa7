type Schema = Readonly<Record<string, unknown>>

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

const INDENT = '  '
/** Deeper than this a reader wants the document itself. */
const MAX_DEPTH = 5

const listOf = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value.filter(isSchema) : [])

const sketchObject = (schema: Schema, indent: string, depth: number): string => {
  const properties = isSchema(schema['properties']) ? Object.entries(schema['properties']) : []
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  const extra = schema['additionalProperties']
  const inner = `${indent}${INDENT}`
  const lines = properties.map(
    ([name, property]) =>
      `${inner}${name}${required.includes(name) ? '' : '?'}: ${sketchSchema(property, inner, depth + 1)}`
  )
  if (isSchema(extra) && Object.keys(extra).length > 0)
    lines.push(`${inner}[key]: ${sketchSchema(extra, inner, depth + 1)}`)
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
}

const sketchPlain = (schema: Schema): string => {
  const { type, format } = schema
  const name = typeof type === 'string' ? type : 'any'
  return typeof format === 'string' ? `${name} (${format})` : name
}

/**
 * A JSON schema as a person reads shapes: `{ name: string, grade?: "A" | "B" | null }`, one property a line. Says what
 * fits where, not every limit; those stand in the document.
 */
export const sketchSchema = (schema: unknown, indent = '', depth = 0): string => {
  if (!isSchema(schema)) return 'any'
  if (depth > MAX_DEPTH) return '…'
  if (typeof schema['$ref'] === 'string') return schema['$ref'].split('/').at(-1) ?? 'any'
  if ('const' in schema) return JSON.stringify(schema['const'])
  if (Array.isArray(schema['enum'])) return schema['enum'].map((one) => JSON.stringify(one)).join(' | ')
  const choices = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])]
  if (choices.length > 0)
    return [...new Set(choices.map((choice) => sketchSchema(choice, indent, depth)))].join(' | ')
  if (schema['type'] === 'array') {
    const item = sketchSchema(schema['items'], indent, depth)
    return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
  }
  return schema['type'] === 'object' ? sketchObject(schema, indent, depth) : sketchPlain(schema)
}
