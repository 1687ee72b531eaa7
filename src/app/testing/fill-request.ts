import { type Chance, pick } from './chance.ts'

export type Schema = Readonly<Record<string, unknown>>
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export type Operation = Readonly<{
  parameters: readonly Readonly<{ name: string; in: string; required: boolean; schema: unknown }>[]
  requestBody?: Readonly<{ content: Readonly<Record<string, Readonly<{ schema: unknown }>>> }>
}>

/** The document of the API as far as requests are made from it. */
export type ApiDocument = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  components: Readonly<{ schemas: Readonly<Record<string, unknown>> }>
}>

/** Where values come from. */
export type Filling = Readonly<{
  next: Chance
  components: ApiDocument['components']
  /** Ids of things that are there. */
  ids: readonly string[]
  /** Gives something that does not fit, in one of `oneOf` places; null where everything is to fit. */
  nasty: (() => unknown) | null
  oneOf: number
}>

const MAX_DEPTH = 8
const plainTexts = ['甲公司', '30-50万', '13800138000', 'x'] as const
const formats: Readonly<Record<string, (filling: Filling) => string>> = {
  uuid: ({ ids, next }) => pick(ids, next) ?? '0199d2a0-0000-7000-8000-000000000000',
  email: ({ next }) => `a${next(1000)}@example.com`,
  date: () => '2024-03-15',
  'date-time': () => '2024-03-15T08:00:00Z'
}

const textFor = ({ format, pattern, minLength }: Schema, filling: Filling): string => {
  const ofFormat = typeof format === 'string' ? formats[format] : undefined
  if (ofFormat) return ofFormat(filling)
  const text = pattern === undefined ? (pick(plainTexts, filling.next) ?? '') : '2024-03-15'
  return typeof minLength === 'number' ? text.padEnd(minLength, '啊') : text
}

const plainFor = (schema: Schema, filling: Filling): unknown => {
  const { type, minimum } = schema
  if (type === 'string') return textFor(schema, filling)
  if (type === 'integer' || type === 'number') return typeof minimum === 'number' ? Math.max(minimum, 1) : 1
  return type === 'boolean' ? filling.next(2) === 0 : null
}

const objectFor = (schema: Schema, filling: Filling, depth: number): unknown => {
  const { next, nasty } = filling
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  const properties = isSchema(schema['properties']) ? Object.entries(schema['properties']) : []
  const extra = isSchema(schema['additionalProperties']) ? schema['additionalProperties'] : null
  const names = isSchema(schema['propertyNames']) ? schema['propertyNames']['enum'] : null
  const key = Array.isArray(names) ? String(pick(names, next)) : 'name'
  return Object.fromEntries(
    [...properties, ...(extra === null ? [] : [[key, extra] as const])]
      // What is asked for is now and then missing where not everything is to fit.
      .filter(([name]) => (required.includes(name) ? nasty === null || next(10) > 0 : next(3) > 0))
      .map(([name, property]) => [name, valueFor(property, filling, depth + 1)])
  )
}

/** A value that fits the schema, where `nasty` allows that. */
export const valueFor = (schema: unknown, filling: Filling, depth = 0): unknown => {
  const { next, nasty } = filling
  if (nasty && next(filling.oneOf) === 0) return nasty()
  if (!isSchema(schema) || depth > MAX_DEPTH) return nasty ? nasty() : null
  if (typeof schema['$ref'] === 'string')
    return valueFor(filling.components.schemas[schema['$ref'].split('/').at(-1) ?? ''], filling, depth + 1)
  if ('const' in schema) return schema['const']
  if (Array.isArray(schema['enum'])) return pick(schema['enum'] as unknown[], next)
  const choices = schema['anyOf'] ?? schema['oneOf']
  if (Array.isArray(choices)) return valueFor(pick(choices as unknown[], next), filling, depth + 1)
  if (schema['type'] === 'array') {
    const least = typeof schema['minItems'] === 'number' ? schema['minItems'] : 0
    return Array.from({ length: least + next(3) }, () => valueFor(schema['items'], filling, depth + 1))
  }
  return schema['type'] === 'object' ? objectFor(schema, filling, depth) : plainFor(schema, filling)
}

/** As an address can carry it: half letters cannot be written in UTF-8. */
const asPlace = (value: unknown): string =>
  encodeURIComponent(
    (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
      .slice(0, 2000)
      .replace(/\p{Surrogate}/gu, '')
  )

/** The address of one request: `/customers/0199…?cursor=x`. */
export const addressFor = (path: string, { parameters }: Operation, filling: Filling): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name)
    return asPlace(valueFor(parameter?.schema, filling)) || 'x'
  })
  const query = parameters
    .filter(({ in: place, required }) => place === 'query' && (required || filling.next(2) === 0))
    .map(({ name, schema }) => `${name}=${asPlace(valueFor(schema, filling))}`)
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`
}

/** The schema of the JSON that an operation takes; undefined where it takes none. */
export const bodySchemaOf = ({ requestBody }: Operation): unknown =>
  requestBody?.content['application/json']?.schema
