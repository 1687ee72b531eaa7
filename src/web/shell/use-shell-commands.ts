import { useNavigate } from '@tanstack/react-router'
import { chooseTheme, showLanguage, themes, useCommands, useText, type Command } from '#ui'
import { languageNames } from './language-names.ts'
import { usePlaces } from './navigation.ts'

/** The commands that are there on every page: to go somewhere, and how the app looks and speaks. */
export const useShellCommands = (showKeys: () => void): void => {
  const say = useText()
  const navigate = useNavigate()
  const going: readonly Command[] = usePlaces().map(({ to, label }) => ({
    id: `go ${label}`,
    label: say(label),
    run: () => void navigate({ to })
  }))
  useCommands([
    ...going,
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
