import type { Contact, InteractionSummary, Need, OrderSummary } from '../contract.ts'

/** Parts of a file of which nothing is known. */
export const noOrders: OrderSummary = {
  amount12mFen: null,
  profit12mFen: null,
  totalAmountFen: null,
  count: null,
  count12m: null,
  firstOn: null,
  lastOn: null,
  ended: null,
  productTypes: []
}

export const noInteractions: InteractionSummary = {
  replyHours: null,
  remindersNeeded: null,
  contacts30d: null,
  lastOn: null,
  answered: null,
  materialsRequested: null,
  siteVisits90d: null,
  visitShare: null,
  eventsAttended: null,
  lastInquiryOn: null,
  stage: null
}

export const noContact: Contact = {
  name: null,
  position: null,
  department: null,
  phones: [],
  wechat: null,
  email: null,
  role: null,
  suggestedRole: null,
  responsibility: null,
  attention: []
}

export const noNeed: Need = {
  type: null,
  description: null,
  painText: null,
  expectedSolution: null,
  budget: null,
  timeline: null,
  decisionProcess: [],
  decisionLead: null,
  decisionFactors: [],
  competitors: [],
  threatensBusiness: null,
  urgency: null,
  importance: null,
  willingness: null
}
