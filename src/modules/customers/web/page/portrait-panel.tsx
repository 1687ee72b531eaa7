import type { CustomerAnalysis } from '#contracts/analysis'
import { Radar, Tag, useText, type TagHue } from '#ui'
import { hueOrder } from '../tag-hue.ts'
import { namedBecause } from './rule-kind.ts'
import { RuleLink } from './rule-link.tsx'

const dimensions = ['base', 'need', 'behaviour', 'value'] as const

type Tags = CustomerAnalysis['portrait']['tags']

const TagRow = ({ hue, tags }: Readonly<{ hue: TagHue; tags: Tags }>) => {
  const say = useText()
  return (
    <div className="tag-row">
      <dt className={`hue-${hue}`}>{say(`web.customer.dimension.${hue}`)}</dt>
      <dd className="tags">
        {tags.length === 0 ? (
          <span className="soft small">{say('web.customer.tags.none')}</span>
        ) : (
          tags.map(({ tag, origin, because }) => (
            <Tag
              key={tag}
              hue={hue}
              because={namedBecause(because, say)}
              isByHand={origin === 'manual'}
              actions={because.rule === null ? undefined : <RuleLink rule={because.rule} />}
            >
              {tag}
            </Tag>
          ))
        )}
      </dd>
    </div>
  )
}

/** 画像: the four dimensions at one glance, and every tag with its reason (POR-1). */
export const PortraitPanel = ({ analysis }: Readonly<{ analysis: CustomerAnalysis }>) => {
  const say = useText()
  const { portrait } = analysis
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
          const isDimension = dimensions.some((dimension) => dimension === hue)
          if (tags.length === 0 && !isDimension) return null
          return <TagRow key={hue} hue={hue} tags={tags} />
        })}
      </dl>
      {portrait.line !== '' && (
        <p className="portrait-line soft small" title={say('web.customer.portrait.line')}>
          {portrait.line}
        </p>
      )}
    </section>
  )
}
