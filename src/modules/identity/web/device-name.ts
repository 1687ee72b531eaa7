const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux']
]
// The more particular first: nearly every browser also calls itself Chrome and Safari.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/QQBrowser/, 'QQ'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari']
]

const firstIn = (list: readonly (readonly [RegExp, string])[], agent: string): string | null =>
  list.find(([pattern]) => pattern.test(agent))?.[1] ?? null

/** A browser's own long name as a person knows it: `Chrome · Windows`; null where nothing is recognised. */
export const deviceNameOf = (agent: string | null): string | null => {
  const parts = [firstIn(BROWSERS, agent ?? ''), firstIn(SYSTEMS, agent ?? '')].filter((one) => one !== null)
  return parts.length > 0 ? parts.join(' · ') : null
}
