import { memberRoute, type Route } from '#platform/http'
import {
  askableFactsSchema,
  customerCountQuerySchema,
  customerCountSchema,
  customerListQuerySchema,
  customerListSchema,
  facetCountsSchema,
  factValuesQuerySchema,
  factValuesSchema,
  namesAnswerSchema,
  namesQuerySchema,
  ruleSentenceQuerySchema,
  ruleSentenceSchema,
  searchAnswerSchema,
  searchQuerySchema
} from '../../contract.ts'
import { listNames } from '../store/list-names.ts'
import { listAskableFacts, listFactValues, sentenceOfRule } from '../../service/askable-facts.ts'
import { countCustomers } from '../../service/count-customers.ts'
import { countFacets } from '../../service/count-facets.ts'
import { listCustomers } from '../../service/list-customers.ts'
import { searchCustomers } from '../../service/search-customers.ts'

/** The list of customers, how many there are by each choice, and the search. */
export const createCustomerListRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/customers',
    summary: 'A page of customers: filters, one order, a cursor for the next page',
    access: 'customer.read',
    query: customerListQuerySchema,
    answer: customerListSchema,
    handle: ({ transaction, actor, query, today }) => listCustomers(transaction, actor, query, { today })
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/count',
    summary: 'How many customers comply; about, above 50,000, unless exact=1',
    access: 'customer.read',
    query: customerCountQuerySchema,
    answer: customerCountSchema,
    handle: ({ transaction, actor, query, today }) => countCustomers(transaction, actor, query, { today })
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/facets',
    summary:
      'How many customers each choice has under the other filters; about, above 50,000, unless exact=1',
    access: 'customer.read',
    query: customerCountQuerySchema,
    answer: facetCountsSchema,
    handle: ({ transaction, actor, query, today, language }) =>
      countFacets(transaction, actor, query, { today }, language)
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/askable',
    summary: 'Facts that a filter by rules can ask for, in words, as far as the reader may see them',
    access: 'customer.read',
    answer: askableFactsSchema,
    handle: ({ transaction, actor, language }) => listAskableFacts(transaction, actor, language)
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/values',
    summary: 'Which values a fact has among the customers of a filter, with how many each',
    access: 'customer.read',
    query: factValuesQuerySchema,
    answer: factValuesSchema,
    handle: ({ transaction, actor, query, today }) => listFactValues(transaction, actor, query, { today })
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/rule-sentence',
    summary: 'A condition of the rule language as a sentence',
    access: 'customer.read',
    query: ruleSentenceQuerySchema,
    answer: ruleSentenceSchema,
    handle: ({ transaction, actor, query, language }) =>
      sentenceOfRule(transaction, actor, query.rule, language)
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/names',
    summary: 'Of up to twenty customers the names of those whom the reader can open',
    access: 'customer.read',
    query: namesQuerySchema,
    answer: namesAnswerSchema,
    handle: async ({ transaction, actor, query }) => ({
      customers: [...(await listNames(transaction, actor, query.id))]
    })
  }),
  memberRoute({
    method: 'GET',
    path: '/search',
    summary: 'Customers by name, pinyin, contact, phone’s tail, credit code or tag: up to twenty, best first',
    access: 'customer.read',
    query: searchQuerySchema,
    answer: searchAnswerSchema,
    handle: ({ transaction, actor, query }) => searchCustomers(transaction, actor, query.q)
  })
]
