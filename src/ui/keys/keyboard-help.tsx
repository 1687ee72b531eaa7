import { Dialog } from '../surface/dialog.tsx'
import { useStore } from '../client/store.ts'
import { useText } from '../text/use-text.ts'
import { registered, type Shortcut } from './shortcuts.ts'

const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent)

const SIGNS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: '↵',
  ' ': '␣',
  Escape: 'Esc'
}

/** `mod+k` as the reader's keyboard has it: Ctrl K or ⌘ K. */
export const keyText = (key: string): string => {
  const [last = '', modifier] = key.split('+').reverse()
  const sign = SIGNS[last] ?? (last.length === 1 ? last.toUpperCase() : last)
  if (modifier === undefined) return last.length === 1 && SIGNS[last] === undefined ? last : sign
  return `${isApple() ? '⌘' : 'Ctrl'} ${sign}`
}

const Group = ({ title, shortcuts }: Readonly<{ title: string; shortcuts: readonly Shortcut[] }>) =>
  shortcuts.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <dl className="keys">
        {shortcuts.map(({ key, label }) => (
          <div key={`${key} ${label}`}>
            <dt>
              <kbd>{keyText(key)}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )

/** What can be pressed here and everywhere, by `?`. */
export const KeyboardHelp = ({ onClose }: Readonly<{ onClose: () => void }>) => {
  const say = useText()
  const all = useStore(registered)
  const of = (everywhere: boolean): readonly Shortcut[] =>
    all.filter((one) => one.everywhere === everywhere).flatMap(({ shortcuts }) => shortcuts)
  return (
    <Dialog title={say('ui.keys')} onClose={onClose}>
      <div className="stack">
        <Group title={say('ui.keys.here')} shortcuts={of(false)} />
        <Group title={say('ui.keys.everywhere')} shortcuts={of(true)} />
      </div>
    </Dialog>
  )
}
