import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { mappingFileSchema, type MappingFile } from '#contracts/collection'
import type { Message, Params } from '#kernel/result'

/** A mapping file or a list that does not tell which column is which. */
export class MappingError extends Error implements Message {
  readonly code: string
  readonly params: Params

  constructor(code: string, params: Params) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'MappingError'
    this.code = code
    this.params = params
  }
}

/** Reads a mapping by hand, YAML or JSON: `企业名称: name`. Fails with `collection.mapping.notFound` or `.invalid`. */
export const readMappingFile = async (file: string): Promise<MappingFile> => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new MappingError('collection.mapping.notFound', { file })
  })
  let written: unknown
  try {
    written = parse(text)
  } catch (error) {
    throw new MappingError('collection.mapping.invalid', {
      file,
      detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    })
  }
  const mapping = mappingFileSchema.safeParse(written)
  if (mapping.success) return mapping.data
  const detail = mapping.error.issues
    .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    .slice(0, 3)
    .join('; ')
  throw new MappingError('collection.mapping.invalid', { file, detail })
}
