import type { PlaybookInput } from '../../contract.ts'
import { baseTags } from './base.ts'
import { behaviourTags } from './behaviour.ts'
import { needTags } from './need.ts'
import { valueTags } from './value.ts'

/** Every automatic tag rule, by dimension; of a single-valued namespace the first that holds is kept. */
export const tagRules: PlaybookInput['tags']['rules'] = [
  ...baseTags,
  ...needTags,
  ...behaviourTags,
  ...valueTags
]
