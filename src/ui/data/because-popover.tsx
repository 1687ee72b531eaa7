import type { ReactNode } from 'react'
import type { Day } from '#kernel/day'
import { Popover } from '../surface/popover.tsx'
import { useText } from '../text/use-text.ts'
import { RelativeDate } from './relative-date.tsx'

/** Why something computed is as it is, in the reader's language. */
export type Because = Readonly<{
  /** The sentence. */
  text: string
  /** The rule of the playbook, as a person calls it; null where no rule is behind it. */
  rule: string | null
  facts: readonly Readonly<{
    fact: string
    label: string
    value: string
    source?: string | null
    on?: Day | null
  }>[]
}>

export type BecausePopoverProps = Readonly<{
  because: Because
  /** What is explained, spoken before the sentence: 客户A, 行业-汽车零部件. */
  what: string
  /** The version of the playbook that the rule stands in. */
  version?: number | undefined
  /** A link to the rule, for those who may see the playbook; `overrule` and the like for those who may. */
  actions?: ReactNode
  className?: string
  children: ReactNode
}>

const BecauseBody = ({ because, version, actions }: Omit<BecausePopoverProps, 'what' | 'children'>) => {
  const say = useText()
  return (
    <>
      <p className="because-text">{because.text || say('ui.because.none')}</p>
      {because.facts.length > 0 && (
        <dl className="because-facts">
          {because.facts.map(({ fact, label, value, source, on }) => (
            <div key={fact}>
              <dt>{label}</dt>
              <dd>
                {value}
                {(source ?? on ?? null) !== null && (
                  <span className="soft small because-source">
                    {source} {on !== null && on !== undefined && <RelativeDate day={on} />}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {because.rule !== null && (
        <p className="soft small because-rule">
          {say('ui.because.rule')} {because.rule}
          {version !== undefined && ` · ${say('ui.because.version', { version })}`}
        </p>
      )}
      {actions !== undefined && <div className="row small">{actions}</div>}
    </>
  )
}

/**
 * The one way to ask why (POR-3): a button that opens the sentence, the facts that decided with their source and date,
 * and the rule with its version. Used for tags, grades, scores, strategies, duplicates and warnings alike. Not inside a paragraph.
 */
export const BecausePopover = ({ what, className, children, ...body }: BecausePopoverProps) => {
  const say = useText()
  return (
    <Popover
      label={say('ui.because.of', { what })}
      className="because"
      trigger={(trigger) => (
        <button type="button" className={className ?? 'why'} {...trigger}>
          {children}
        </button>
      )}
    >
      {() => <BecauseBody {...body} />}
    </Popover>
  )
}
