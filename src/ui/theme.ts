import { createStore, useStore } from './client/store.ts'

/** Light, dark, or as the system is set. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const KEY = 'huike.theme'
const darkSystem = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)')

const stored = (): Theme => themes.find((theme) => theme === localStorage.getItem(KEY)) ?? 'system'

const chosen = createStore<Theme>('system')

const draw = (): void => {
  const theme = chosen.read()
  const dark = theme === 'dark' || (theme === 'system' && darkSystem().matches)
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
}

export const chooseTheme = (theme: Theme): void => {
  localStorage.setItem(KEY, theme)
  chosen.write(theme)
  draw()
}

/** Draws the theme before anything else is drawn and follows the system from then on. */
export const startTheme = (): void => {
  chosen.write(stored())
  draw()
  darkSystem().addEventListener('change', draw)
}

export const useTheme = (): Theme => useStore(chosen)
