import { z } from 'zod'
import { AppError } from '#kernel/app-error'
import { memberRoute, type Route } from '#platform/http'
import {
  answeredSchema,
  answerInputSchema,
  cleaningCountsSchema,
  cleaningItemSchema,
  cleaningPageSchema,
  cleaningQuerySchema,
  cleaningSettingsChangeSchema,
  cleaningSettingsSchema,
  findingAnswersSchema,
  latestRunSchema,
  mendInputSchema,
  verificationRunSchema
} from '../contract/cleaning.ts'
import { answerFindings, getAnswers, mendFinding, withdrawAnswer } from '../service/answer.ts'
import { changeSettings, getCounts, getFindings, getQueue, getSettings } from '../service/queue.ts'
import { cancelRun, getLatestRun, startWholeBase } from '../service/whole-base.ts'

const idParams = z.strictObject({ id: z.uuid() })

/** 待核对, what people say of findings, and checks of the whole base. */
export const createVerificationRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/cleaning',
    summary: 'New information to clear up, the earliest deadline first',
    access: 'customer.read',
    query: cleaningQuerySchema,
    answer: cleaningPageSchema,
    handle: ({ transaction, actor, query, now, today, language }) =>
      getQueue(transaction, actor, query, { now, today }, language)
  }),
  memberRoute({
    method: 'GET',
    path: '/cleaning/counts',
    summary: 'How many customers are to be cleared up, and how many are overdue',
    access: 'customer.read',
    answer: cleaningCountsSchema,
    handle: ({ transaction, actor, now, today }) => getCounts(transaction, actor, { now, today })
  }),
  memberRoute({
    method: 'GET',
    path: '/cleaning/settings',
    summary: 'How many hours one has, and which hours count',
    access: 'customer.read',
    answer: cleaningSettingsSchema,
    handle: ({ transaction }) => getSettings(transaction)
  }),
  memberRoute({
    method: 'PUT',
    path: '/cleaning/settings',
    summary: 'Lets every hour count, or only those of workdays; for clocks that start from now on',
    access: 'workspace.write',
    body: cleaningSettingsChangeSchema,
    answer: cleaningSettingsSchema,
    handle: ({ transaction, actor, body, now, address }) =>
      changeSettings(transaction, actor, body.counting, { now, address })
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/{id}/findings',
    summary: 'Everything that stands open of one customer, to be confirmed, mended or dismissed',
    access: 'customer.read',
    params: idParams,
    answer: cleaningItemSchema,
    handle: async ({ transaction, actor, params, language }) => {
      const item = await getFindings(transaction, actor, params.id, language)
      if (item === null) throw new AppError('notFound', 'customers.notFound')
      return item
    }
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/{id}/answers',
    summary: 'Who confirmed or dismissed which finding of a customer, when and how',
    access: 'customer.read',
    params: idParams,
    answer: findingAnswersSchema,
    handle: async ({ transaction, actor, params, language }) => ({
      answers: [...(await getAnswers(transaction, actor, params.id, language))]
    })
  }),
  memberRoute({
    method: 'POST',
    path: '/customers/{id}/answers',
    summary: 'Confirms findings with their provenance, or dismisses them with a reason',
    access: 'customer.write',
    params: idParams,
    body: answerInputSchema,
    answer: answeredSchema,
    handle: ({ transaction, actor, params, body, now, today, address }) =>
      answerFindings(transaction, actor, params.id, body, { now, today }, address)
  }),
  memberRoute({
    method: 'POST',
    path: '/customers/{id}/answers/mend',
    summary: 'Changes the field of a finding to what it proposes, or to another text',
    access: 'customer.write',
    params: idParams,
    body: mendInputSchema,
    answer: answeredSchema,
    handle: ({ transaction, actor, params, body, now, today, ifMatch, address }) =>
      mendFinding(transaction, actor, params.id, body, { now, today }, { ifMatch, address })
  }),
  memberRoute({
    method: 'DELETE',
    path: '/customers/{id}/answers/{answerId}',
    summary: 'Takes an answer back; the finding stands again where it is still found',
    access: 'customer.write',
    params: z.strictObject({ id: z.uuid(), answerId: z.uuid() }),
    status: 204,
    handle: ({ transaction, actor, params, now, today, address }) =>
      withdrawAnswer(
        transaction,
        actor,
        { customerId: params.id, id: params.answerId },
        { now, today },
        address
      )
  }),
  memberRoute({
    method: 'POST',
    path: '/verification/runs',
    summary: 'Checks every customer anew, in the background',
    access: 'playbook.write',
    answer: verificationRunSchema,
    status: 201,
    handle: ({ transaction, actor, now, today, address }) =>
      startWholeBase(transaction, actor, { now, today }, address)
  }),
  memberRoute({
    method: 'GET',
    path: '/verification/runs/latest',
    summary: 'The last check of the whole base and how far it is',
    access: 'playbook.write',
    answer: latestRunSchema,
    handle: async ({ transaction, actor }) => ({ run: await getLatestRun(transaction, actor) })
  }),
  memberRoute({
    method: 'POST',
    path: '/verification/runs/{id}/cancel',
    summary: 'Ends a check of the whole base where it stands',
    access: 'playbook.write',
    params: idParams,
    answer: verificationRunSchema,
    handle: ({ transaction, actor, params, now, today, address }) =>
      cancelRun(transaction, actor, params.id, { now, today }, address)
  })
]
