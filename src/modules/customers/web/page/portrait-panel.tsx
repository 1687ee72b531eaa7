import { Radar, useText } from '#ui'
import { hueOrder } from '../tag-hue.ts'
import { PeoplesTags, TagList, useTagDialog } from '../portrait/portrait-tags.tsx'
import type { Customer } from '../queries.ts'
import { ScoreWhy } from './score-why.tsx'

const dimensions = ['base', 'need', 'behaviour', 'value'] as const

/** 画像: the four dimensions at one glance, and every tag with its reason (POR-1). */
export const PortraitPanel = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const { portrait } = customer.analysis
  const { ask, dialog } = useTagDialog(customer)
  const axes = dimensions.map((dimension) => ({
    label: say(`web.customer.dimension.${dimension}`),
    score: Math.round(portrait.scores[dimension].score),
    hue: dimension
  }))
  return (
    <section className="panel" aria-labelledby="portrait">
      <h2 id="portrait">{say('web.customer.portrait')}</h2>
      <Radar axes={axes} />
      <dl className="tag-rows">
        {hueOrder.map((hue) => {
          const tags = portrait.tags.filter(({ dimension }) => dimension === hue)
          const dimension = dimensions.find((one) => one === hue)
          if (tags.length === 0 && dimension === undefined) return null
          const label = dimension ? (
            <ScoreWhy
              dimension={dimension}
              score={portrait.scores[dimension]}
              behaviour={customer.behaviour}
            />
          ) : (
            say(`web.customer.dimension.${hue}`)
          )
          return (
            <div key={hue} className="tag-row">
              <dt className={`hue-${hue}`}>{label}</dt>
              <dd className="tags">
                {tags.length === 0 ? (
                  <span className="soft small">{say('web.customer.tags.none')}</span>
                ) : (
                  <TagList hue={hue} tags={tags} customer={customer} onAsk={ask} />
                )}
              </dd>
            </div>
          )
        })}
        <PeoplesTags customer={customer} onAsk={ask} />
      </dl>
      {portrait.line !== '' && (
        <p className="portrait-line soft small" title={say('web.customer.portrait.line')}>
          {portrait.line}
        </p>
      )}
      {dialog}
    </section>
  )
}
