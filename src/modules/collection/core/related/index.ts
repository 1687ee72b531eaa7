export { applyRelated } from './apply-related.ts'
export { missingOf, ownFieldsOf } from './map-related.ts'
export {
  createRelatedReader,
  type ContactPart,
  type CustomerLink,
  type FollowUpPart,
  type NeedPart,
  type OrderPart,
  type RelatedPart,
  type RelatedRow
} from './read-related.ts'
export type { RelatedMapping, RelatedSource } from './related-mapping.ts'
export { followUpKey, isSameContact, isSameNeed, orderKey } from './same-part.ts'
export { surveyWorkbook, type SheetKind, type SheetSketch, type WorkbookSurvey } from './survey-workbook.ts'
export { findLink } from './find-link.ts'
export { createListLinks, linkKey, type ListLinks } from './list-links.ts'
export { createFirstRows } from './first-rows.ts'
