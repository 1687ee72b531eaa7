import { useNamed, useText } from '#ui'
import type { Catalogue } from '#lib/rules'
import { pathOf, type DocumentChange } from '../../../core/draft/index.ts'
import { useReader } from '../rule/tell.ts'
import { tellChange, type ToldChange } from './change-words.ts'

const Line = ({ told, onShow }: Readonly<{ told: ToldChange; onShow: (() => void) | null }>) => {
  const say = useText()
  const named = useNamed()
  const { where, kind, before, after } = told
  const title = [where.item, where.field].filter((one) => one !== null).join(' · ')
  return (
    <li className="change-line" data-kind={kind}>
      <div className="rule-head">
        <span className="rule-mark">{say(`method.change.${kind}`)}</span>
        <strong>{named(title === '' ? where.section : title)}</strong>
        {onShow !== null && kind !== 'removed' && (
          <button type="button" className="rule-add rule-source" onClick={onShow}>
            {say('method.change.show')}
          </button>
        )}
      </div>
      {before !== null && (
        <p className="change-before">
          <span className="unseen">{say('method.change.before')}</span>
          {named(before)}
        </p>
      )}
      {after !== null && (
        <p className="change-after">
          <span className="unseen">{say('method.change.after')}</span>
          {named(after)}
        </p>
      )}
    </li>
  )
}

/** What was edited between two playbooks in the words of the method, by section: before, after. */
export const ChangeList = ({
  changes,
  before,
  after,
  catalogue,
  onShow
}: Readonly<{
  changes: readonly DocumentChange[]
  before: unknown
  after: unknown
  catalogue: Catalogue
  onShow?: (path: string) => void
}>) => {
  const say = useText()
  const reader = useReader()
  const told = changes.map((change) => ({
    path: pathOf(change.place),
    ...tellChange(change, before, after, { say, catalogue, reader })
  }))
  const names = [...new Set(told.map(({ where }) => where.section))]
  if (told.length === 0) return <p className="soft">{say('method.change.none')}</p>
  return (
    <div className="change-list">
      {names.map((name) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          <ul>
            {told
              .filter(({ where }) => where.section === name)
              .map((one) => (
                <Line
                  key={`${one.kind} ${one.path}`}
                  told={one}
                  onShow={onShow ? () => onShow(one.path) : null}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
