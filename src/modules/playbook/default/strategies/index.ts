import type { PlaybookInput } from '../../contract.ts'
import { byGrade } from './by-grade.ts'
import { byNeed } from './by-need.ts'
import { byTags } from './by-tags.ts'

/** Ordered: the first that holds wins (FUP-2). */
export const strategies: PlaybookInput['strategies'] = [...byTags, ...byNeed, ...byGrade]
