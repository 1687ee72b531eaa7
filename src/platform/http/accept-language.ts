import type { Language } from '#lang'

const ofTag = (tag: string): Language | null => {
  const folded = tag.toLowerCase()
  if (/^zh-(?:tw|hk|mo|hant)/.test(folded)) return 'zh-TW'
  if (folded.startsWith('zh')) return 'zh-CN'
  return folded.startsWith('en') ? 'en' : null
}

/** The first of the languages in `Accept-Language` that we have: `fr, en;q=0.8` is English, nothing known Chinese. */
export const acceptedLanguage = (header: string | undefined): Language => {
  const wanted = (header ?? '')
    .split(',')
    .map((part, at) => {
      const [tag = '', ...settings] = part.trim().split(';')
      const quality = settings.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean)
      return { language: ofTag(tag), quality: Number(quality ?? 1), at }
    })
    .sort((a, b) => b.quality - a.quality || a.at - b.at)
  return wanted.find(({ language }) => language !== null)?.language ?? 'zh-CN'
}
