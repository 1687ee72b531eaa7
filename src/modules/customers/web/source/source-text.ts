import type { Say } from '#ui'
import type { SourceShown } from '../../contract.ts'

/** Where a value came from, in a few words: 李雷录入, 导入 展会名单.xlsx（原属恒达）; without its day. */
export const sourceText = ({ kind, by, list, of }: SourceShown, say: Say): string => {
  const told =
    kind === 'import' && list !== null
      ? say('web.source.list', { list: list.name })
      : kind === 'entry' && by !== null && by.name !== ''
        ? say('web.source.entryBy', { name: by.name })
        : say(`web.source.${kind}`)
  return of === null ? told : say('web.source.of', { source: told, name: of })
}
