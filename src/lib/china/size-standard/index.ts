export { SIZE_ALIASES, sizesOfAlias } from './aliases.ts'
export { HEAD_COUNT_BANDS, headCountBandOf } from './head-count-band.ts'
export { sizeOf, type CompanySize, type SizeFacts } from './size-of.ts'
export { SIZES, SIZE_ROWS, sizeRowsOf, type Size, type SizeRow } from './standard.ts'
