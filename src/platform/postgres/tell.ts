import type { Message } from '#kernel/result'

/** Says something aloud to the person who started the program; by its code, so that he reads it in his language. */
export type Tell = (message: Message) => void
