import { z } from 'zod'
import type { Route } from './route.ts'

type Json = Readonly<Record<string, unknown>>

/** Shapes that contain themselves (conditions of rules): they stand once, by name, among the components. */
type Named = Record<string, Json>

/**
 * A schema as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. What JSON cannot say (a Date) is any value; shapes
 * that contain themselves move into `named`.
 */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output', named: Named, owner: string): Json => {
  const made: Json = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline', cycles: 'ref' })
  const nameOf = (key: string): string => `${owner}${key.replace(/\W|_/g, '')}`
  const root = nameOf('Root')
  const text = JSON.stringify(made)
    .replace(/"#\/\$defs\/([^"]+)"/g, (_, key: string) => `"#/components/schemas/${nameOf(key)}"`)
    .replaceAll('"$ref":"#"', `"$ref":"#/components/schemas/${root}"`)
  // It was JSON a line before.
  const { $schema: _, $defs: definitions, ...rest } = JSON.parse(text) as Json & { $defs?: Named }
  for (const [key, definition] of Object.entries(definitions ?? {})) named[nameOf(key)] = definition
  if (!text.includes(`schemas/${root}"`)) return rest
  named[root] = rest
  return { $ref: `#/components/schemas/${root}` }
}

/** The properties of an object's schema, as parameters of a place. */
const parametersOf = (
  schema: z.ZodType | undefined,
  place: 'path' | 'query',
  named: Named,
  owner: string
): readonly Json[] => {
  if (schema === undefined) return []
  const { properties, required } = schemaOf(schema, 'input', named, owner) as {
    properties?: Readonly<Record<string, Json>>
    required?: readonly string[]
  }
  return Object.entries(properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (required ?? []).includes(name),
    schema: property
  }))
}

/** Path parameters that the route names without a schema are still parameters. */
const pathParameters = ({ path, params }: Route, named: Named, owner: string): readonly Json[] => {
  const described = parametersOf(params, 'path', named, owner)
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  return names.map(
    (name) =>
      described.find((parameter) => parameter['name'] === name) ?? {
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' }
      }
  )
}

const header = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' }
})

const headerParameters = ({ method, access, secretAnswer, upload }: Route): readonly Json[] => {
  if (access === 'public') return []
  if (method === 'POST' && secretAnswer !== true && upload !== true)
    return [header('Idempotency-Key', 'The same request under the same key is carried out once')]
  return method === 'PATCH' || method === 'PUT'
    ? [header('If-Match', 'The version (ETag) that the change was made from')]
    : []
}

const problem = { $ref: '#/components/responses/Problem' }

const answersOf = (route: Route, named: Named, owner: string): Json => {
  const status = route.status ?? (route.answer === undefined ? 204 : 200)
  const content =
    route.answer === undefined
      ? {}
      : {
          content: {
            'application/json': { schema: schemaOf(route.answer, 'output', named, `${owner}Answer`) }
          }
        }
  return {
    [status]: { description: status === 204 ? 'Done' : route.summary, ...content },
    ...(route.access === 'public' ? {} : { '401': problem, '403': problem }),
    default: problem
  }
}

const bodyOf = ({ upload, body }: Route, named: Named, owner: string): Json => {
  if (upload === true)
    return {
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } }
          },
          'application/octet-stream': { schema: { type: 'string', format: 'binary' } }
        }
      }
    }
  if (body === undefined) return {}
  const schema = schemaOf(body, 'input', named, `${owner}Body`)
  return { requestBody: { required: true, content: { 'application/json': { schema } } } }
}

/** `GET /customers/{id}/changes` → `getCustomersIdChanges`. */
const operationIdOf = ({ method, path }: Route): string =>
  method.toLowerCase() +
  path
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => (word[0] ?? '').toUpperCase() + word.slice(1))
    .join('')

const operationOf = (route: Route, named: Named): Json => {
  const id = operationIdOf(route)
  const owner = (id[0] ?? '').toUpperCase() + id.slice(1)
  return {
    operationId: id,
    tags: [route.path.split('/')[1] ?? ''],
    summary: route.summary,
    'x-access': route.access,
    security: route.access === 'public' ? [] : [{ session: [] }],
    parameters: [
      ...pathParameters(route, named, owner),
      ...parametersOf(route.query, 'query', named, `${owner}Query`),
      ...headerParameters(route)
    ],
    ...bodyOf(route, named, owner),
    responses: answersOf(route, named, owner)
  }
}

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  field: z.string().optional()
})

/** The OpenAPI 3.1 document of the routes, from the same contracts that check the requests. */
export const openApiOf = (routes: readonly Route[], version: string): Json => {
  const paths: Record<string, Record<string, Json>> = {}
  const named: Named = {}
  for (const route of routes) {
    const operations = (paths[route.path] ??= {})
    operations[route.method.toLowerCase()] = operationOf(route, named)
  }
  return {
    openapi: '3.1.1',
    info: {
      title: '绘客 Huike',
      version,
      description:
        'Errors are problem+json (RFC 9457) with a stable `code`. Amounts are whole 分, days ISO text, instants UTC.'
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'huike_session' } },
      schemas: { ...named, Problem: schemaOf(problemSchema, 'output', named, 'Problem') },
      responses: {
        Problem: {
          description: 'Refused; the code says why',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
        }
      }
    }
  }
}
