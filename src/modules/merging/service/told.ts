import type { Actor } from '#kernel/actor'
import type { Message } from '#kernel/result'
import { translate, type Language } from '#lang'

type Reader = Pick<Actor, 'visibleOwners' | 'maskedFields'>

export const sees = ({ visibleOwners }: Pick<Actor, 'visibleOwners'>, ownerId: string | null): boolean =>
  visibleOwners === null || (ownerId !== null && visibleOwners.includes(ownerId))

/** Reasons that would show what a mask covers are left out. */
const isTold = (code: string, { maskedFields }: Reader): boolean =>
  !(code === 'matching.samePhone' && maskedFields.includes('phone')) &&
  !(code === 'matching.sameDomain' && maskedFields.includes('email'))

/** Why two are a pair, in one sentence; nothing for who does not see both. */
export const toldBecause = (
  because: readonly Message[],
  seesBoth: boolean,
  reader: Reader,
  language: Language
): string =>
  seesBoth
    ? because
        .filter(({ code }) => isTold(code, reader))
        .map((one) => translate(language, one))
        .join(language === 'en' ? '; ' : '；')
    : ''
