import { fail, type Result } from '#kernel/result'
import { settings, type Config, type SettingKey } from './settings.ts'

/** What the command line says, by the setting's key. */
export type Overrides = Readonly<Partial<Record<SettingKey, string | boolean>>>

const keys = Object.keys(settings) as SettingKey[]

const textOf = (key: SettingKey, environment: NodeJS.ProcessEnv, overrides: Overrides): string | null => {
  const given = overrides[key]
  if (given !== undefined) return String(given)
  const { name, initial } = settings[key]
  const text = environment[name]
  return text === undefined || text.trim() === '' ? initial : text.trim()
}

/**
 * Reads the settings once, the command line before the environment before the defaults. A wrong one is refused with its
 * name (never a secret's value): `PORT=abc` → `http.config.invalid {name: PORT, given: abc}`.
 */
export const readConfig = (environment: NodeJS.ProcessEnv, overrides: Overrides = {}): Result<Config> => {
  const read: Record<string, unknown> = {}
  for (const key of keys) {
    const text = textOf(key, environment, overrides)
    const { name, option, secret, schema } = settings[key]
    if (text === null) {
      read[key] = null
      continue
    }
    const parsed = schema.safeParse(text)
    if (!parsed.success)
      return fail('http.config.invalid', {
        name: overrides[key] === undefined || option === null ? name : option,
        given: secret ? '…' : text
      })
    read[key] = parsed.data
  }
  // Each value was parsed by its own setting's schema just above.
  const config = read as Config
  if ((config.tlsCertFile === null) !== (config.tlsKeyFile === null)) return fail('http.config.tlsPair')
  if ((config.modelUrl === null) !== (config.modelName === null)) return fail('http.config.modelPair')
  return { ok: true, value: config }
}
