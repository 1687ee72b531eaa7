import { Combobox } from '../form/combobox.tsx'
import { findFacts, type ChoosableFact } from './find-facts.ts'

/** Which fact a condition asks for, found by its name, its pinyin or what it means. */
export const FactChoice = <T extends ChoosableFact>({
  facts,
  fact,
  searchKey,
  onChoose,
  ...rest
}: Readonly<{
  facts: readonly T[]
  fact: T | null
  /** Tells lists of facts apart in the cache. */
  searchKey: readonly string[]
  onChoose: (fact: T) => void
  'aria-label': string
  placeholder: string
}>) => (
  <span className="fact-choice">
    <Combobox
      {...rest}
      value={fact === null ? null : { value: fact.key, label: fact.names[0] ?? fact.key }}
      searchKey={[...searchKey, String(facts.length)]}
      search={(typed) =>
        Promise.resolve(
          findFacts(typed, facts).map(({ key, names, group, means }) => ({
            value: key,
            label: names[0] ?? key,
            about: [group, means].filter((one) => one !== null && one !== '').join(' · ')
          }))
        )
      }
      onChange={(choice) => {
        const found = facts.find(({ key }) => key === choice?.value)
        if (found) onChoose(found)
      }}
    />
  </span>
)
