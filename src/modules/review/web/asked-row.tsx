import type { FieldKey } from '#contracts/customers'
import { Tag, TextInput, useNamed, useText } from '#ui'
import type { Asked, Verdict } from '../contract.ts'
import { verdictsOf, type Answer } from './draft.ts'
import { sinceText } from './since-text.ts'

type AskedRowProps = Readonly<{
  asked: Asked
  rowKey: string
  answer: Answer | undefined
  /** Somebody wrote it meanwhile: what was typed is looked at once more. */
  overtaken: boolean
  chosen: boolean
  disabled: boolean
  onChoose: () => void
  onAnswer: (verdict: Verdict, texts?: Answer['texts']) => void
}>

const Mark = ({ mark }: Readonly<{ mark: NonNullable<Asked['mark']> }>) => {
  const named = useNamed()
  return (
    <p className="review-value">
      <Tag hue="own">{named(mark.tag)}</Tag>
      {mark.reason !== null && <span> {mark.reason}</span>}
    </p>
  )
}

const Texts = ({ asked }: Readonly<{ asked: Asked }>) => {
  const say = useText()
  const named = useNamed()
  if (asked.mark !== null) return <Mark mark={asked.mark} />
  if (asked.kind === 'field')
    return <p className="review-value">{named(asked.fields[0]?.text ?? say('review.web.nothing'))}</p>
  return (
    <p className="review-value">
      {asked.fields
        .filter(({ text }) => text !== null)
        .map(({ key, text }, at) => (
          <span key={key}>
            {at > 0 && <span className="soft"> · </span>}
            <span title={say(`web.customerField.${key}`)}>{named(text ?? '')}</span>
          </span>
        ))}
    </p>
  )
}

const Inputs = ({
  asked,
  answer,
  overtaken,
  onTexts
}: Pick<AskedRowProps, 'asked' | 'overtaken'> &
  Readonly<{ answer: Answer; onTexts: (texts: Answer['texts']) => void }>) => {
  const say = useText()
  const textOf = (key: FieldKey, text: string | null): string => answer.texts[key] ?? text ?? ''
  return (
    <div className="review-inputs">
      {overtaken && (
        <p className="alarm small" role="alert">
          {say('review.web.overtaken')}
        </p>
      )}
      {asked.fields.map(({ key, text }, at) => (
        <label key={key}>
          <span className="soft small">{say(`web.customerField.${key}`)}</span>
          <TextInput
            value={textOf(key, text)}
            maxLength={2000}
            autoFocus={at === 0}
            onFocus={(event) => event.target.select()}
            onChange={(typed) => onTexts({ ...answer.texts, [key]: typed })}
          />
        </label>
      ))}
    </div>
  )
}

/** What a thing is called, as the name of its text. */
export const labelOf = ({ kind, fields, mark }: Asked): string =>
  kind === 'field' ? `web.customerField.${fields[0]?.key ?? 'note'}` : `review.web.kind.${mark?.kind ?? kind}`

/** What an answer is called where its usual word would not fit. */
const wordOf = ({ kind }: Asked, verdict: Verdict): string => {
  if (kind === 'contact' && verdict === 'unchanged') return 'there'
  if (kind !== 'tag') return verdict
  return { unchanged: 'holds', dropped: 'rules' }[verdict as string] ?? verdict
}

/** One thing that may have changed: what stands there, since when, what follows from it, and the answers. */
export const AskedRow = ({
  asked,
  rowKey,
  answer,
  overtaken,
  chosen,
  disabled,
  onChoose,
  onAnswer
}: AskedRowProps) => {
  const say = useText()
  const named = useNamed()
  return (
    <li
      className="review-row"
      data-row={rowKey}
      data-chosen={chosen || undefined}
      tabIndex={-1}
      onMouseDown={onChoose}
      onFocus={onChoose}
    >
      <div className="review-what">
        <h2 id={`review-${rowKey}`}>
          {say(labelOf(asked))}
          {asked.triggers.map((kind) => (
            <span key={kind} className="review-trigger alarm small">
              {named(kind)}
            </span>
          ))}
        </h2>
        <Texts asked={asked} />
        <p className="soft small review-since">
          {sinceText(asked, say)}
          {asked.tags.length > 0 && (
            <span className="review-tags">
              {say('review.web.tags')}
              {asked.tags.map((tag) => (
                <Tag key={tag} hue="own">
                  {named(tag)}
                </Tag>
              ))}
            </span>
          )}
        </p>
      </div>
      <div className="review-verdicts" role="radiogroup" aria-labelledby={`review-${rowKey}`}>
        {verdictsOf(asked).map((verdict, at) => (
          <button
            key={verdict}
            type="button"
            role="radio"
            aria-checked={answer?.verdict === verdict}
            aria-keyshortcuts={String(at + 1)}
            className="button plain small"
            disabled={disabled}
            onClick={() => onAnswer(verdict)}
          >
            <kbd aria-hidden="true">{at + 1}</kbd>
            {say(`review.web.verdict.${wordOf(asked, verdict)}`)}
          </button>
        ))}
      </div>
      {answer?.verdict === 'changed' && (
        <Inputs
          asked={asked}
          answer={answer}
          overtaken={overtaken}
          onTexts={(texts) => onAnswer('changed', texts)}
        />
      )}
    </li>
  )
}
