import { useState, type ReactNode } from 'react'
import type { CustomerAnalysis } from '#contracts/analysis'
import { Button, Popover, Tag, useText, type TagHue } from '#ui'
import type { TagMarkShown } from '../../contract.ts'
import { useBecause } from '../page/evidence.ts'
import { RuleLink } from '../page/rule-link.tsx'
import type { Customer } from '../queries.ts'
import { MarkLine } from './mark-line.tsx'
import { TagDialog, type TagAsked } from './tag-dialog.tsx'
import { useMarkTag } from './use-mark-tag.ts'

type TagText = CustomerAnalysis['portrait']['tags'][number]
type Ask = (asked: TagAsked) => void

const TagActions = ({
  tag,
  mark,
  customer,
  onAsk
}: Readonly<{ tag: TagText; mark: TagMarkShown | null; customer: Customer; onAsk: Ask }>) => {
  const say = useText()
  const { save, undo } = useMarkTag(customer.id)
  const byRule = tag.because.rule !== null
  const write = customer.can.write
  return (
    <div className="tag-actions">
      {mark !== null && <MarkLine mark={mark} />}
      <div className="row small">
        {byRule && <RuleLink {...(tag.because.rule === null ? {} : { rule: tag.because.rule })} />}
        {write && byRule && mark === null && (
          <Button kind="quiet" className="tight small" onClick={() => onAsk({ kind: 'pin', tag: tag.tag })}>
            {say('web.portrait.do.pin')}
          </Button>
        )}
        {write && (mark !== null || !byRule) && (
          <Button
            kind="quiet"
            className="tight small"
            busy={save.isPending}
            onClick={() => undo(tag.tag, null)}
          >
            {say(byRule ? 'web.portrait.unpin' : 'web.portrait.takeAway')}
          </Button>
        )}
        {write && byRule && (
          <Button
            kind="quiet"
            className="tight small"
            onClick={() => onAsk({ kind: 'suppress', tag: tag.tag })}
          >
            {say('web.portrait.do.suppress')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The tags of one dimension, each with its reason and what can be said of it. */
export const TagList = ({
  hue,
  tags,
  customer,
  onAsk
}: Readonly<{ hue: TagHue; tags: readonly TagText[]; customer: Customer; onAsk: Ask }>): ReactNode => {
  const shown = useBecause()
  return tags.map((tag) => {
    const mark = customer.tagMarks.find((one) => one.tag === tag.tag && one.kind === 'pin') ?? null
    return (
      <Tag
        key={tag.tag}
        hue={hue}
        because={shown(tag.because)}
        isByHand={tag.origin === 'manual' || mark !== null}
        actions={<TagActions tag={tag} mark={mark} customer={customer} onAsk={onAsk} />}
      >
        {tag.tag}
      </Tag>
    )
  })
}

const Suppressed = ({ mark, customer }: Readonly<{ mark: TagMarkShown; customer: Customer }>) => {
  const say = useText()
  const { save, undo } = useMarkTag(customer.id)
  return (
    <Popover
      label={say('ui.because.of', { what: mark.tag })}
      className="because"
      trigger={(trigger) => (
        <button type="button" className="tag tag-suppressed" {...trigger}>
          <del>{mark.tag}</del>
        </button>
      )}
    >
      {() => (
        <>
          <p className="because-text">{say('web.portrait.suppressed.about')}</p>
          <MarkLine mark={mark} />
          {customer.can.write && (
            <Button
              kind="quiet"
              className="tight small"
              busy={save.isPending}
              onClick={() => undo(mark.tag, null)}
            >
              {say('web.portrait.restore')}
            </Button>
          )}
        </>
      )}
    </Popover>
  )
}

/** Below the dimensions: tags that somebody does not let stand, and the way to add one. */
export const PeoplesTags = ({ customer, onAsk }: Readonly<{ customer: Customer; onAsk: Ask }>) => {
  const say = useText()
  const suppressed = customer.tagMarks.filter(({ kind }) => kind === 'suppress')
  return (
    <>
      {suppressed.length > 0 && (
        <div className="tag-row">
          <dt className="soft">{say('web.portrait.suppressed')}</dt>
          <dd className="tags">
            {suppressed.map((mark) => (
              <Suppressed key={mark.tag} mark={mark} customer={customer} />
            ))}
          </dd>
        </div>
      )}
      {customer.can.write && (
        <div className="tag-row">
          <dt />
          <dd>
            <Button kind="quiet" className="tight small" onClick={() => onAsk({ kind: 'add', tag: null })}>
              {say('web.portrait.add')}
            </Button>
          </dd>
        </div>
      )}
    </>
  )
}

/** Which dialog about a tag is open. */
export const useTagDialog = (customer: Customer): Readonly<{ ask: Ask; dialog: ReactNode }> => {
  const [asked, setAsked] = useState<TagAsked | null>(null)
  return {
    ask: setAsked,
    dialog: asked && <TagDialog customer={customer} asked={asked} onClose={() => setAsked(null)} />
  }
}
