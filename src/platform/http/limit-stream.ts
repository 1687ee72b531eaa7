import { Transform } from 'node:stream'
import { AppError } from '#kernel/app-error'

/** Lets bytes through until there are more than `limit`; then it breaks with a refusal that a person can be told. */
export const limitStream = (limit: number): Transform => {
  let bytes = 0
  return new Transform({
    transform: (chunk: Buffer, _, done) => {
      bytes += chunk.length
      if (bytes > limit) done(new AppError('tooLarge', 'http.bodyTooLarge'))
      else done(null, chunk)
    }
  })
}
