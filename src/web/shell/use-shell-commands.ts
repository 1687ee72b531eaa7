import { useNavigate } from '@tanstack/react-router'
import type { CustomerState } from '#contracts/customers'
import { chooseTheme, showLanguage, themes, useCommands, useMay, useText, type Command } from '#ui'
import { languageNames } from './language-names.ts'
import { usePlaces } from './navigation.ts'

/** The places of 管理, which the bar has behind one word. */
const managing = [
  ['/roles', 'web.roles', 'member.read'],
  ['/audit', 'web.audit.title', 'audit.read'],
  ['/workspace', 'web.workspace', 'workspace.write']
] as const

/** The commands that are there on every page: to go somewhere, and how the app looks and speaks. */
export const useShellCommands = ({
  showKeys,
  record
}: Readonly<{ showKeys: () => void; record: () => void }>): void => {
  const say = useText()
  const may = useMay()
  const navigate = useNavigate()
  const going: readonly Command[] = usePlaces().map(({ to, label }) => ({
    id: `go ${label}`,
    label: say(label),
    run: () => void navigate({ to })
  }))
  const entering: Command[] = []
  if (may('followup.write')) entering.push({ id: 'record', label: say('web.add.record'), run: record })
  if (may('customer.write'))
    entering.push({
      id: 'new customer',
      label: say('web.add.customer'),
      run: () => void navigate({ to: '/customers/new' })
    })
  if (may('customer.import'))
    entering.push({
      id: 'import',
      label: say('web.add.import'),
      run: () => void navigate({ to: '/imports/new' })
    })
  const customers = say('web.nav.customers')
  const views: readonly (readonly [string, CustomerState, boolean])[] = [
    ['archived', 'archived', may('customer.read')],
    ['bin', 'deleted', may('customer.remove')]
  ]
  const further: Command[] = views
    .filter(([, , isFor]) => isFor)
    .map(([view, state]) => ({
      id: `view ${view}`,
      label: `${customers}: ${say(`web.customers.view.${view}`)}`,
      run: () => void navigate({ to: '/customers', search: { state } })
    }))
  if (may('customer.read'))
    further.push({
      id: 'go merges',
      label: say('merging.web.view.merges'),
      run: () => void navigate({ to: '/duplicates', search: { view: 'merges' } })
    })
  for (const [to, label, needs] of managing)
    if (may(needs)) further.push({ id: `go ${label}`, label: say(label), run: () => void navigate({ to }) })
  useCommands([
    ...entering,
    ...going,
    ...further,
    { id: 'go me', label: say('web.me'), run: () => void navigate({ to: '/me' }) },
    ...themes.map((theme) => ({
      id: `theme ${theme}`,
      label: `${say('web.theme')}: ${say(`web.theme.${theme}`)}`,
      run: () => chooseTheme(theme)
    })),
    ...languageNames.map(({ value, label }) => ({
      id: `language ${value}`,
      label: `${say('web.language')}: ${label}`,
      run: () => void showLanguage(value)
    })),
    { id: 'keys', label: say('ui.keys'), key: '?', run: showKeys }
  ])
}
