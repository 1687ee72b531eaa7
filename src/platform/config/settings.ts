import { z } from 'zod'

/** A setting of the server: read from the environment, or from the command line, which wins. */
export type Setting = Readonly<{
  /** The environment's name. */
  name: string
  /** The option of `huike serve`, where there is one. */
  option: string | null
  /** As a person would write it; null where nothing is meant by leaving it out. */
  initial: string | null
  /** Never shown, never logged. */
  secret: boolean
  schema: z.ZodType
}>

const flag = z
  .enum(['1', 'true', 'yes', 'on', '0', 'false', 'no', 'off', ''])
  .transform((text) => ['1', 'true', 'yes', 'on'].includes(text))

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to))

const webAddress = z
  .url({ protocol: /^https?$/ })
  .transform((text) => text.replace(/\/+$/, ''))
  .refine((text) => new URL(text).pathname === '/')

/** Where a service answers, with its path: `https://api.example.com/v1`. A key has no place in it. */
const serviceAddress = z
  .url({ protocol: /^https?$/ })
  .transform((text) => text.replace(/\/+$/, ''))
  .refine((text) => {
    const { username, password, search, hash } = new URL(text)
    return username + password + search + hash === ''
  })

/** An hour of the day, or `off`. */
const hourOrOff = z
  .string()
  .regex(/^(?:off|[01]?\d|2[0-3])$/)
  .transform((text) => (text === 'off' ? ('off' as const) : Number(text)))

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const setting = <T extends z.ZodType>(
  name: string,
  schema: T,
  {
    option = null,
    initial = null,
    secret = false
  }: Partial<Pick<Setting, 'option' | 'initial' | 'secret'>> = {}
) => ({ name, option, initial, secret, schema })

/** Every setting, in the order of the documentation; a sentence for each is `http.setting.<key>`. */
export const settings = {
  port: setting('PORT', whole(0, 65_535), { option: '--port', initial: '3000' }),
  host: setting('HUIKE_HOST', z.string().min(1), { option: '--host', initial: 'localhost' }),
  publicUrl: setting('HUIKE_PUBLIC_URL', webAddress),
  dataFolder: setting('HUIKE_DATA', z.string().min(1), { option: '--data' }),
  backupFolder: setting('HUIKE_BACKUP_DIR', z.string().min(1)),
  backupHour: setting('HUIKE_BACKUP_HOUR', hourOrOff, { initial: '3' }),
  databaseUrl: setting('DATABASE_URL', z.string().regex(/^postgres(?:ql)?:\/\//), { secret: true }),
  databaseConnections: setting('HUIKE_DATABASE_CONNECTIONS', whole(2, 200), { initial: '10' }),
  tlsCertFile: setting('HUIKE_TLS_CERT', z.string().min(1)),
  tlsKeyFile: setting('HUIKE_TLS_KEY', z.string().min(1)),
  trustProxy: setting('HUIKE_TRUST_PROXY', flag, { initial: '0' }),
  demo: setting('HUIKE_DEMO', flag, { option: '--demo', initial: '0' }),
  logLevel: setting('HUIKE_LOG_LEVEL', z.enum(logLevels), { initial: 'warn' }),
  metricsToken: setting('HUIKE_METRICS_TOKEN', z.string().min(16), { secret: true }),
  modelUrl: setting('HUIKE_MODEL_URL', serviceAddress),
  modelName: setting('HUIKE_MODEL', z.string().min(1).max(200)),
  modelKey: setting('HUIKE_MODEL_KEY', z.string().min(1), { secret: true }),
  modelDailyTexts: setting('HUIKE_MODEL_DAILY', whole(0, 1_000_000), { initial: '500' })
} as const satisfies Readonly<Record<string, Setting>>

export type SettingKey = keyof typeof settings

/** What the settings come to; null where one without a default was left out. */
export type Config = Readonly<{
  [K in SettingKey]: z.output<(typeof settings)[K]['schema']> | NullWhereOptional<K>
}>

type WithDefault =
  | 'port'
  | 'host'
  | 'backupHour'
  | 'databaseConnections'
  | 'trustProxy'
  | 'demo'
  | 'logLevel'
  | 'modelDailyTexts'
type NullWhereOptional<K extends SettingKey> = K extends WithDefault ? never : null
