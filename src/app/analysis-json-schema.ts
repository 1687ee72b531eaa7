import { z } from 'zod'
import { analysisSchema } from '#contracts/analysis'

/** The JSON schema (2020-12) of analysis.json, published as `docs/reference/analysis.schema.json`. */
export const analysisJsonSchema = (): unknown => ({
  title: 'analysis.json of huike analyze',
  ...JSON.parse(JSON.stringify(z.toJSONSchema(analysisSchema)))
})
