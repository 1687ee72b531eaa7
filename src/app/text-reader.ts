import { createModelEndpoint, type ModelEndpoint } from '#modules/followup'
import type { Config } from '#platform/config'

/** The language model that the settings name; null where none is. */
export const textReaderOf = ({
  modelUrl,
  modelName,
  modelKey,
  modelDailyTexts
}: Config): ModelEndpoint | null =>
  modelUrl === null || modelName === null
    ? null
    : createModelEndpoint({ url: modelUrl, model: modelName, key: modelKey, dailyTexts: modelDailyTexts })
