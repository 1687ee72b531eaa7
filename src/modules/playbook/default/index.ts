import type { PlaybookInput } from '../contract.ts'
import { cadences } from './cadences.ts'
import { fields } from './fields.ts'
import { grades } from './grades.ts'
import { leads, screening } from './leads.ts'
import { idealCustomer, needMatch, offer } from './offer.ts'
import {
  departmentFeeds,
  forms,
  materials,
  needPriority,
  pool,
  refresh,
  retention,
  size,
  slas,
  stages
} from './operations.ts'
import { regions } from './regions.ts'
import { scenarios } from './scenarios.ts'
import { dimensionPurpose, scores } from './scores.ts'
import { segments } from './segments.ts'
import { strategies } from './strategies/index.ts'
import { tags } from './tags.ts'
import { verification } from './verification.ts'
import { vocabulary } from './vocabulary.ts'

/** The default playbook: every value of S0 to S4, ours where they are silent, in the order in which people read it. */
export const defaultInput: PlaybookInput = {
  format: 'huike-playbook/1',
  name: '默认标准手册',
  version: 1,
  vocabulary,
  fields,
  customFields: [],
  scenarios,
  tags,
  size,
  regions,
  offer,
  idealCustomer,
  needMatch,
  scores,
  dimensionPurpose,
  screening,
  leads,
  grades,
  cadences,
  strategies,
  segments,
  needPriority,
  verification,
  slas,
  refresh,
  stages,
  materials,
  forms,
  pool,
  departmentFeeds,
  retention
}
