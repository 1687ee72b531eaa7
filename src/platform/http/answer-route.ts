import type { FastifyRequest } from 'fastify'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Language } from '#lang'
import type { Transaction } from '#platform/database'
import { acceptedLanguage } from './accept-language.ts'
import { contextOf, emptyDraft, type AnswerDraft } from './answer-draft.ts'
import { dayInZone } from './day-in-zone.ts'
import { versionOfMatch } from './entity-tag.ts'
import { isFileAnswer } from './file-answer.ts'
import type { HttpEnvironment } from './http-environment.ts'
import { hashOfRequest, idempotencyKeyOf, keepAnswer, takeKey } from './idempotency.ts'
import { parseInput } from './parse-input.ts'
import type { Route, Upload } from './route.ts'
import { hashOfToken, sessionTokenOf } from './session-cookie.ts'

/** An answer that may be sent: everything it tells of has been committed. */
export type Answer = Readonly<{ status: number; body: unknown; draft: AnswerDraft }>

type AnyContext = Readonly<Record<string, unknown>>
type Handle = (context: AnyContext) => Promise<unknown>

type Asked = Readonly<{
  route: Route
  request: FastifyRequest
  environment: HttpEnvironment
  /** Opens the file that is sent, once it is known who sends it. */
  openUpload: (() => Promise<Upload>) | null
}>

/** What a handler is called with is what its own schemas gave: `memberRoute` and `publicRoute` have checked that. */
const handlerOf = (route: Route): Handle => route.handle as unknown as Handle

const statusOfRoute = (route: Route): number => route.status ?? (route.answer === undefined ? 204 : 200)

const inputOf = ({ route, request }: Asked, language: Language) => ({
  params: parseInput('params', route.params, request.params, language),
  query: parseInput('query', route.query, request.query, language),
  body: route.upload === true ? undefined : parseInput('body', route.body, request.body, language)
})

const factsOf = (
  { request, environment }: Asked,
  language: Language,
  timeZone: string,
  sessionHash: Uint8Array | null
) => {
  const now = environment.clock()
  return {
    language,
    now,
    today: dayInZone(now, timeZone),
    address: request.ip,
    agent: request.headers['user-agent']?.slice(0, 300) ?? null,
    sessionHash,
    ifMatch: versionOfMatch(request.headers['if-match'])
  }
}

/** The answer as its contract has it; parsed in tests and development, where a difference is a defect. */
const checked = ({ route, environment }: Asked, body: unknown): unknown => {
  if (!environment.checkAnswers || route.answer === undefined || isFileAnswer(body)) return body
  const parsed = route.answer.safeParse(body)
  if (!parsed.success)
    throw new Error(
      `the answer of ${route.method} ${route.path} breaks its contract: ${parsed.error.message}`
    )
  return parsed.data
}

const permit = (access: Route['access'], actor: Actor): void => {
  if (access === 'public' || access === 'member' || actor.permissions.includes(access)) return
  throw new AppError('forbidden', 'http.forbidden', { permission: access })
}

const answerMember = async (
  asked: Asked,
  actor: Actor,
  transaction: Transaction,
  sessionHash: Uint8Array
): Promise<Answer> => {
  const { route, request } = asked
  request.readerLanguage = actor.language
  permit(route.access, actor)
  const language = actor.language ?? acceptedLanguage(request.headers['accept-language'])
  const upload = asked.openUpload === null ? null : await asked.openUpload()
  const facts = { ...factsOf(asked, language, actor.timeZone, sessionHash), upload }
  const input = inputOf(asked, language)
  const draft = emptyDraft()
  const key =
    route.method === 'POST' && route.secretAnswer !== true && route.upload !== true
      ? idempotencyKeyOf(request.headers['idempotency-key'])
      : null
  if (key !== null) {
    const hash = hashOfRequest(route.method, request.url, request.body)
    const kept = await takeKey(transaction, actor.memberId, key, hash, facts.now)
    if (kept !== null)
      return {
        status: kept.status,
        body: kept.body,
        draft: { headers: { ...kept.headers, 'idempotency-replayed': 'true' }, session: undefined }
      }
  }
  const given = await handlerOf(route)({ ...contextOf(facts, input, draft), actor, transaction })
  const answer = { status: statusOfRoute(route), body: checked(asked, given) }
  if (key !== null && !isFileAnswer(given))
    keepAnswer(transaction, actor.memberId, key, { ...answer, headers: draft.headers })
  return { ...answer, draft }
}

const answerPublic = async (asked: Asked): Promise<Answer> => {
  const { route, request, environment } = asked
  const language = acceptedLanguage(request.headers['accept-language'])
  const token = sessionTokenOf(request.headers.cookie)
  const sessionHash = token === null ? null : hashOfToken(token)
  const upload = asked.openUpload === null ? null : await asked.openUpload()
  const facts = { ...factsOf(asked, language, environment.timeZone, sessionHash), upload }
  const draft = emptyDraft()
  const given = await handlerOf(route)({ ...contextOf(facts, inputOf(asked, language), draft) })
  return { status: statusOfRoute(route), body: checked(asked, given), draft }
}

/**
 * One request, answered: a member's runs in one transaction inside his workspace, entered in the same round trip that
 * finds his session, and is committed when this returns; whatever throws has changed nothing.
 */
export const answerRoute = async (asked: Asked): Promise<Answer> => {
  const { route, request, environment } = asked
  if (route.access === 'public') return answerPublic(asked)
  const token = sessionTokenOf(request.headers.cookie)
  if (token === null) throw new AppError('unauthenticated', 'http.unauthenticated')
  const sessionHash = hashOfToken(token)
  let attempts = 0
  const reads = route.method === 'GET'
  const answer = await environment.database.inSession<Answer>(
    sessionHash,
    (transaction, session) => {
      attempts += 1
      // A file that has been read is gone: the person sends it again.
      if (attempts > 1 && asked.openUpload !== null) throw new AppError('unavailable', 'http.unavailable')
      if (session === null) throw new AppError('unauthenticated', 'http.unauthenticated')
      return answerMember(asked, environment.identify(session), transaction, sessionHash)
    },
    { reads, byMemory: reads || route.asksFirst === true }
  )
  if (route.method !== 'GET') environment.onCommit()
  return answer
}
