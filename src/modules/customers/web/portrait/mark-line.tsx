import { RelativeTime, useText } from '#ui'
import type { TagMarkShown } from '../../contract.ts'

/** Who said it of a tag, when, until when, and why. */
export const MarkLine = ({ mark }: Readonly<{ mark: TagMarkShown }>) => {
  const say = useText()
  return (
    <div className="mark-line small">
      <p>
        {say(`web.portrait.${mark.kind}.by`, { name: mark.by?.name ?? say('web.portrait.somebody') })}{' '}
        <span className="soft">
          <RelativeTime at={mark.at} />
          {' · '}
          {mark.until === null ? say('web.portrait.forGood') : say('web.portrait.until', { day: mark.until })}
        </span>
      </p>
      {mark.reason !== null && <p>{say('web.portrait.reason', { reason: mark.reason })}</p>}
    </div>
  )
}
