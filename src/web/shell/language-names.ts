import type { Language } from '#lang'
import type { Option } from '#ui'

/** Each language by its own name, so that one finds back from a language one cannot read. */
export const languageNames: readonly Option<Language>[] = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'zh-TW', label: '繁體中文' },
  { value: 'en', label: 'English' }
]
