import { succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { fold } from './fold.ts'
import { type Parsed, unread } from './parsed.ts'
import type { DecisionRole } from './position.ts'

/** 非决策者 and 无决策权 come first, so that they are not read as deciders. */
const ROLES: readonly (readonly [RegExp, DecisionRole])[] = [
  [/^(?:非|不是|无|没有?).*(?:决策|拍板|决定)/, 'user'],
  [
    /影响|建议|参谋|评估|推荐|把关|技术(?:审核|评估)|守门|教练|内线|支持者|推动|参与(?:决策|者)?|协助|influenc|recommend|evaluat|gatekeeper|coach|champion/,
    'influencer'
  ],
  [
    /决策|拍板|决定|审批|批准|^kp$|关键人|签字|最终|一把手|话事|老大|decision|decid|decider|approver|signer/,
    'decider'
  ],
  [/使用|用户|操作|执行|经办|对接|联系人|需求(?:方|部门|提出)|user|operator|executor|enduser/, 'user']
]

/**
 * A decision role as people name it: 决策者, 拍板人, KP → decider; 影响者, 技术把关 → influencer; 使用者, 经办人 → user.
 * Fails with `chinese.decisionRole.empty` or `.unreadable`. Source: S2 (决策链).
 */
export const parseDecisionRole = (text: string): Parsed<DecisionRole> => {
  const normal = fold(text)
  const role = ROLES.find(([pattern]) => pattern.test(normal))?.[1]
  if (role) return succeed(role)
  return unread(`chinese.decisionRole.${absenceOf(normal) === 'empty' ? 'empty' : 'unreadable'}`, text)
}
