import { useNamed, useText } from '#ui'
import type { RuleGroup, RuleLine } from './sections/rule-line.ts'

const Line = ({ line, chosen }: Readonly<{ line: RuleLine; chosen: boolean }>) => {
  const say = useText()
  const named = useNamed()
  return (
    <li id={`rule-${line.rule}`} data-chosen={chosen || undefined}>
      <div className="rule-head">
        {line.mark !== undefined && <span className="rule-mark">{named(line.mark)}</span>}
        <strong>{named(line.title)}</strong>
        {line.source !== null && (
          <span className="soft small rule-source" title={say(`web.playbook.source.${line.source}`)}>
            {say(`web.playbook.source.${line.source}.short`)}
          </span>
        )}
      </div>
      {line.sentence !== null && (
        <p className="rule-sentence">
          <span className="soft">{say('web.playbook.when')}</span> {named(line.sentence)}
        </p>
      )}
      {line.about.map((text) => (
        <p key={text} className="soft small">
          {named(text)}
        </p>
      ))}
    </li>
  )
}

/** Rules by what they are about, one line each; the one that was asked for is marked. */
export const RuleGroups = ({
  groups,
  chosen
}: Readonly<{ groups: readonly RuleGroup[]; chosen: string | null }>) => {
  const named = useNamed()
  return (
    <div className="rules">
      {groups.map(({ title, about, lines }) => (
        <section key={title ?? ''}>
          {title !== null && <h2>{named(title)}</h2>}
          {about !== null && <p className="soft">{named(about)}</p>}
          <ul>
            {lines.map((line) => (
              <Line key={line.rule} line={line} chosen={line.rule === chosen} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
