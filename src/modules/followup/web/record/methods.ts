import type { Method } from '#contracts/followup'

const order = {
  电话: 1,
  拜访: 2,
  视频: 3,
  邮件: 4,
  微信: 5,
  短信: 6,
  会议: 7
} satisfies Record<Method, number>

/** The ways of contact in the order of the buttons. Not the contract's own list, which would bring its schemas (zod, 450 kB) along. */
export const methods = Object.keys(order) as readonly Method[]
