import { useState } from 'react'
import type { HandedLink as Link } from '#contracts/identity'
import { Button, useText } from '#ui'

/** Copies where the browser lets us; over plain HTTP the selected text is copied the old way. */
const copy = async (text: string, input: HTMLInputElement | null): Promise<void> => {
  // Absent where a page is not served over HTTPS, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard) return clipboard.writeText(text)
  input?.select()
  document.execCommand('copy')
  return undefined
}

/** The names by which a computer calls itself: nobody else reaches it by them. */
const isOwnName = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host)

/** A link that one gives to somebody, shown this once. */
export const HandedLink = ({ link, about }: Readonly<{ link: Link; about: string }>) => {
  const say = useText()
  const [copied, setCopied] = useState(false)
  const [input, setInput] = useState<HTMLInputElement | null>(null)
  const address = link.url ?? `${location.origin}${link.path}`
  return (
    <div className="handed-link">
      <p>{about}</p>
      <div className="row">
        <input
          ref={setInput}
          className="input"
          readOnly
          value={address}
          aria-label={about}
          onFocus={(event) => event.target.select()}
        />
        <Button
          kind="primary"
          onClick={() => {
            void copy(address, input).then(() => setCopied(true))
          }}
        >
          {say(copied ? 'ui.copied' : 'web.members.link.copy')}
        </Button>
      </div>
      {isOwnName(new URL(address).hostname) && <p className="soft small">{say('web.members.link.here')}</p>}
    </div>
  )
}

const DAY_MS = 86_400_000

/** How many days a link is good for, at least one. */
export const daysOf = (link: Link): number =>
  Math.max(1, Math.round((Date.parse(link.expiresAt) - Date.now()) / DAY_MS))
