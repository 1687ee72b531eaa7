import { codesOf, translate, type Language } from '#lang'
import { html, type Html } from './html.ts'
import { sketchSchema } from './sketch-schema.ts'

type Operation = Readonly<{
  operationId: string
  tags: readonly string[]
  summary: string
  'x-access': string
  parameters: readonly Readonly<{ name: string; in: string; required: boolean; schema: unknown }>[]
  requestBody?: Readonly<{ content: Readonly<Record<string, Readonly<{ schema: unknown }>>> }>
  responses: Readonly<
    Record<string, Readonly<{ content?: Readonly<Record<string, Readonly<{ schema: unknown }>>> }>>
  >
}>

/** What the page reads of the OpenAPI document. */
export type ApiDocument = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}>

const say = (language: Language, what: string): string =>
  translate(language, { code: `http.docs.${what}`, params: {} })

const shape = (title: string, schema: unknown): Html =>
  html`<details>
    <summary>${title}</summary>
    <pre>${sketchSchema(schema)}</pre>
  </details>`

const operationHtml = (language: Language, method: string, path: string, operation: Operation): Html => {
  const places = operation.parameters.filter((parameter) => parameter.in !== 'path')
  const body = operation.requestBody?.content['application/json']
  const answers = Object.entries(operation.responses).flatMap(([status, { content }]) =>
    content?.['application/json'] ? [[status, content['application/json'].schema] as const] : []
  )
  return html`<section id="${operation.operationId}">
    <h3><span class="method">${method.toUpperCase()}</span>/api/v1${path}</h3>
    <div>
      ${operation.summary}
      <span class="access">${say(language, 'access')} <code>${operation['x-access']}</code></span>
    </div>
    ${places.map(
      (parameter) =>
        html`<div>
          <code>${parameter.name}${parameter.required ? '' : '?'}</code>
          <span class="access">${parameter.in}</span> <code>${sketchSchema(parameter.schema)}</code>
        </div>`
    )}${body ? shape(say(language, 'body'), body.schema) : html``}${answers.map(([status, schema]) =>
      shape(`${say(language, 'answer')} ${status}`, schema)
    )}
  </section>`
}

const page = (language: Language, title: string, content: Html): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/api/docs/style.css" />
      </head>
      <body>
        ${content}
      </body>
    </html> `.html

/** The API for a reader: every route with its right, parameters and shapes, grouped by what it is about. */
export const docsPage = ({ paths }: ApiDocument, language: Language): string => {
  const groups = new Map<string, Html[]>()
  for (const [path, operations] of Object.entries(paths))
    for (const [method, operation] of Object.entries(operations)) {
      const [tag = ''] = operation.tags
      groups.set(tag, [...(groups.get(tag) ?? []), operationHtml(language, method, path, operation)])
    }
  const title = say(language, 'title')
  return page(
    language,
    title,
    html`<h1>${title}</h1>
      <p>${say(language, 'intro')}</p>
      <p>
        <a href="/api/openapi.json">openapi.json</a> ·
        <a href="/api/docs/errors">${say(language, 'errors')}</a>
      </p>
      <nav>${[...groups.keys()].map((tag) => html`<a href="#tag-${tag}">${tag}</a>`)}</nav>
      ${[...groups].map(
        ([tag, operations]) =>
          html`<h2 id="tag-${tag}">${tag}</h2>
            ${operations}`
      )}`
  )
}

/** Every code that a refused request may carry, with its sentence. */
export const errorsPage = (codes: readonly string[], language: Language): string => {
  const title = say(language, 'errors')
  const known = new Set(codesOf(language))
  return page(
    language,
    title,
    html`<h1>${title}</h1>
      <p><a href="/api/docs">${say(language, 'title')}</a></p>
      <table>
        ${codes
          .filter((code) => known.has(code))
          .map(
            (code) =>
              html`<tr id="${code}">
                <td><code>${code}</code></td>
                <td>${translate(language, { code, params: {} })}</td>
              </tr>`
          )}
      </table>`
  )
}
