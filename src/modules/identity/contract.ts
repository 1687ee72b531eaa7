import { z } from 'zod'

/** What a browser sends to come in (PPL-1). Who somebody is then, `Actor`, stands in `#kernel/actor`. */
export const loginSchema = z.strictObject({
  email: z.string().trim().min(3).max(254),
  password: z.string().max(1024)
})

/** The first start: the workspace and its administrator. */
export const setUpSchema = z.strictObject({
  workspace: z.string().trim().min(1).max(100),
  name: z.string().trim().min(1).max(100),
  email: z.string().trim().toLowerCase().min(3).max(254),
  password: z.string().min(8).max(1024),
  language: z.enum(['zh-CN', 'zh-TW', 'en'])
})
