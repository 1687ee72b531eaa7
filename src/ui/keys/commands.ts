import { useEffect, useEffectEvent } from 'react'
import { createStore, type Store } from '../client/store.ts'

export type Command = Readonly<{ id: string; label: string; run: () => void; key?: string | undefined }>

/** What the palette offers beside customers, in the order of registering. */
export const commands: Store<readonly Command[]> = createStore<readonly Command[]>([])

/** `useCommands([{ id: 'import', label: say('web.add.import'), run: … }])`: in `Ctrl/⌘ K` while the page is there. */
export const useCommands = (own: readonly Command[]): void => {
  const run = useEffectEvent((id: string) => own.find((command) => command.id === id)?.run())
  const told = JSON.stringify(own.map(({ id, label, key }) => ({ id, label, key })))
  useEffect(() => {
    // Written just above.
    const list = JSON.parse(told) as readonly Omit<Command, 'run'>[]
    const added = list.map((command) => ({ ...command, run: () => run(command.id) }))
    commands.write([...commands.read(), ...added])
    return () => commands.write(commands.read().filter((command) => !added.includes(command)))
  }, [told])
}
