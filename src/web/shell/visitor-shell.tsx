import { Outlet } from '@tanstack/react-router'
import { currentLanguage, Select, showLanguage, useText } from '#ui'
import { languageNames } from './language-names.ts'
import { Seal } from './seal.tsx'

/** A narrow sheet of paper for who is not known yet, with the language in reach. */
export const VisitorShell = () => {
  const say = useText()
  return (
    <div className="visitor">
      <header className="row spread">
        <Seal />
        <Select
          aria-label={say('web.language')}
          className="visitor-language"
          value={currentLanguage()}
          options={languageNames}
          onChange={(language) => void showLanguage(language)}
        />
      </header>
      <main>
        <Outlet />
      </main>
    </div>
  )
}
