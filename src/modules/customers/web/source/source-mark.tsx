import { Popover, RelativeTime, useText } from '#ui'
import type { FieldKey, FieldSource, SourceShown } from '../../contract.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { ListPlaceLine } from './list-place-line.tsx'
import { sourceText } from './source-text.ts'

export type Sourced = Readonly<{
  customerId: string
  field: FieldKey
  /** Its own source; without one it has the customer's. */
  own: FieldSource | undefined
  base: SourceShown
  partId?: string
  /** Takes over what another channel says; null for who may not write. */
  onAdopt: ((text: string) => void) | null
}>

const Line = ({
  source,
  field,
  customerId
}: Readonly<{ source: SourceShown; field: FieldKey; customerId: string }>) => {
  const say = useText()
  return (
    <>
      {sourceText(source, say)} · <RelativeTime at={source.at} />
      {source.list !== null && source.of === null && (
        <ListPlaceLine customerId={customerId} listId={source.list.id} field={field} />
      )}
    </>
  )
}

const Body = ({
  customerId,
  field,
  own,
  base,
  partId,
  onAdopt,
  onClose
}: Sourced & Readonly<{ onClose: () => void }>) => {
  const say = useText()
  const { confirmed = null, others = [] } = own ?? {}
  return (
    <div className="source">
      <dl>
        <div>
          <dt>{say('web.source.from')}</dt>
          <dd>
            <Line source={own?.source ?? base} field={field} customerId={customerId} />
          </dd>
        </div>
        {confirmed !== null && (
          <div>
            <dt>{say('web.source.confirmed')}</dt>
            <dd>
              {confirmed.by?.name} · <RelativeTime at={confirmed.at} />
              <span className="soft small source-more">
                {say(confirmed.way === null ? 'web.source.chosen' : `cleaning.web.way.${confirmed.way}`)}
                {confirmed.note !== null && ` · ${confirmed.note}`}
              </span>
            </dd>
          </div>
        )}
      </dl>
      {others.length > 0 && (
        <>
          <p className="small source-others">{say('web.source.others')}</p>
          <ul>
            {others.map(({ text, ...source }) => (
              <li key={`${text} ${source.at}`}>
                <span>
                  {text}
                  <span className="soft small source-more">
                    <Line source={source} field={field} customerId={customerId} />
                  </span>
                </span>
                {onAdopt !== null && (
                  <button
                    type="button"
                    className="button plain small"
                    onClick={() => {
                      onAdopt(text)
                      onClose()
                    }}
                  >
                    {say('web.source.adopt')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {onAdopt !== null && (
        <ConfirmForm
          customerId={customerId}
          field={field}
          {...(partId === undefined ? {} : { partId })}
          onDone={onClose}
        />
      )}
    </div>
  )
}

/**
 * Where the value of a field came from (COL-3), behind a small word: loud where another channel says something else, soft
 * where it has a source of its own, and nearly nothing where it came with the customer.
 */
export const SourceMark = (sourced: Sourced) => {
  const say = useText()
  const { field, own } = sourced
  const voices = (own?.others.length ?? 0) + 1
  const name = say(`web.customerField.${field}`)
  return (
    <Popover
      label={say('web.source.title', { field: name })}
      className="source-popover"
      trigger={(trigger) => (
        <button
          type="button"
          className={
            voices > 1 ? 'source-mark doubt' : own === undefined ? 'source-mark quiet' : 'source-mark'
          }
          {...trigger}
        >
          <span className="unseen">{say('web.source.title', { field: name })} </span>
          {voices > 1
            ? say('web.source.voices', { count: voices })
            : own === undefined
              ? say('web.source.from')
              : own.confirmed === null
                ? sourceText(own.source, say)
                : say('web.source.confirmed')}
        </button>
      )}
    >
      {(close) => <Body {...sourced} onClose={close} />}
    </Popover>
  )
}
