import type { PlaybookDocument } from '../../contract.ts'
import { isSameDocument } from '../same-document.ts'
import type { ReachPart } from './reach.ts'

/** Parts that are compared one by one, and parts that decide nothing that is stored of a customer. */
const lookedAt: ReadonlySet<string> = new Set<keyof PlaybookDocument>([
  'vocabulary',
  'fields',
  'tags',
  'size',
  'regions',
  'offer',
  'idealCustomer',
  'needMatch',
  'scores',
  'grades',
  'cadences',
  'strategies',
  'segments',
  'needPriority',
  'verification',
  'format',
  'name',
  'version',
  'scenarios',
  'dimensionPurpose',
  'screening',
  'leads',
  'slas',
  'refresh',
  'stages',
  'materials',
  'forms',
  'pool',
  'departmentFeeds',
  'retention'
])

/** Everybody where a part was edited of which nothing is known here: a part that is added later is never forgotten. */
export const reachOfOtherParts = (
  before: PlaybookDocument,
  after: PlaybookDocument
): readonly ReachPart[] => {
  const rest = (playbook: PlaybookDocument): unknown =>
    Object.fromEntries(Object.entries(playbook).filter(([key]) => !lookedAt.has(key)))
  return isSameDocument(rest(before), rest(after)) ? [] : [{ kind: 'all', section: 'facts' }]
}
