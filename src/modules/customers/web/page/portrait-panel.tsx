import type { ReactNode } from 'react'
import type { CustomerAnalysis } from '#contracts/analysis'
import { Radar, Tag, useText, type TagHue } from '#ui'
import { hueOrder } from '../tag-hue.ts'
import { useBecause } from './evidence.ts'
import { RuleLink } from './rule-link.tsx'
import { ScoreWhy } from './score-why.tsx'

const dimensions = ['base', 'need', 'behaviour', 'value'] as const

type Tags = CustomerAnalysis['portrait']['tags']

const TagRow = ({ hue, label, tags }: Readonly<{ hue: TagHue; label: ReactNode; tags: Tags }>) => {
  const say = useText()
  const shown = useBecause()
  return (
    <div className="tag-row">
      <dt className={`hue-${hue}`}>{label}</dt>
      <dd className="tags">
        {tags.length === 0 ? (
          <span className="soft small">{say('web.customer.tags.none')}</span>
        ) : (
          tags.map(({ tag, origin, because }) => (
            <Tag
              key={tag}
              hue={hue}
              because={shown(because)}
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
          const dimension = dimensions.find((one) => one === hue)
          if (tags.length === 0 && dimension === undefined) return null
          const label = dimension ? (
            <ScoreWhy dimension={dimension} score={portrait.scores[dimension]} />
          ) : (
            say(`web.customer.dimension.${hue}`)
          )
          return <TagRow key={hue} hue={hue} label={label} tags={tags} />
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
