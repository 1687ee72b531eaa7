export { readConfig, type Overrides } from './read-config.ts'
export { settings, type Config, type Setting, type SettingKey } from './settings.ts'
