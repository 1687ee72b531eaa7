import type { FactDefinition } from '#lib/rules'
import type { ChoosableFact } from '#ui'
import type { PlaybookFacts } from '../../../contract.ts'

type About = PlaybookFacts['facts'][number]

export type ChoosableDefinition = ChoosableFact & Readonly<{ definition: FactDefinition }>

/** Facts as they are looked for: by the name that is shown and the one in simplified characters, by sound and meaning. */
export const choosableFacts = (
  facts: readonly FactDefinition[],
  aboutOf: (key: string) => About | undefined,
  nameOf: (fact: FactDefinition) => string
): readonly ChoosableDefinition[] =>
  facts.map((definition) => {
    const about = aboutOf(definition.key)
    return {
      definition,
      key: definition.key,
      names: [...new Set([nameOf(definition), definition.label['zh-CN']])],
      group: null,
      means: about?.means ?? null,
      find: about?.find ?? ''
    }
  })
