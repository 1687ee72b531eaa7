import { publicRegisters } from '../core/queue/public-registers.ts'
import { Icon, Popover, showToast, useText } from '#ui'

/** Where a customer can be looked up; the name is copied first, for the registers take none in their address. */
export const RegistersPopover = ({ name }: Readonly<{ name: string | null }>) => {
  const say = useText()
  const copy = async (): Promise<void> => {
    if (name === null) return
    await navigator.clipboard.writeText(name)
    showToast(say('cleaning.web.lookUp.copied', { name }))
  }
  return (
    <Popover
      label={say('cleaning.web.lookUp')}
      className="registers"
      trigger={(trigger) => (
        <button type="button" className="button quiet small" {...trigger}>
          {say('cleaning.web.lookUp')}
        </button>
      )}
    >
      {() => (
        <div className="stack">
          <p className="soft small">{say('cleaning.web.lookUp.about')}</p>
          {name !== null && (
            <p className="row registers-name">
              <span>{name}</span>
              <button type="button" className="button plain small" onClick={() => void copy()}>
                <Icon name="copy" /> {say('cleaning.web.lookUp.copy')}
              </button>
            </p>
          )}
          <ul>
            {publicRegisters.map(({ id, url }) => (
              <li key={id}>
                <a href={url} target="_blank" rel="noreferrer noopener">
                  {say(`cleaning.web.register.${id}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Popover>
  )
}
