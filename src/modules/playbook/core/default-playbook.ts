import { type PlaybookDocument, playbookSchema } from '../contract.ts'
import { defaultInput } from '../default/index.ts'

let parsed: PlaybookDocument | undefined

/**
 * The playbook that a team starts with, complete from S0 to S4; parsed once. Its version is 1 and its name
 * 默认标准手册. A test holds that it has no findings.
 */
export const defaultPlaybook = (): PlaybookDocument => {
  parsed ??= playbookSchema.parse(defaultInput)
  return parsed
}
