import { succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { fold } from './fold.ts'
import { type Parsed, unread } from './parsed.ts'
import { type DecisionRole, parsePosition } from './position.ts'

/** 非决策者 and 拍不了板 come first, so that they are not read as deciders; 拍板前把关 is an influence all the same. */
const ROLES: readonly (readonly [RegExp, DecisionRole])[] = [
  [
    /^(?:非|不是|无|没有?).*(?:决策|拍板|决定|做主|话语权)|(?:不能|不会|不可以|无权|没权)(?:决策|拍板|决定|做主)|拍不了板|做不了主|说了不算/,
    'user'
  ],
  [
    /影响|建议|参谋|评估|评审|评标|选型|推荐|引荐|牵线|把关|技术(?:审核|评估|负责)|守门|教练|线人|内线|支持者|反对者|推动|促成|发起人|参与(?:决策|者)?|协助|顾问|influenc|recommend|evaluat|gatekeeper|coach|champion|sponsor|blocker|technicalbuyer|advis/,
    'influencer'
  ],
  [
    /决策|拍板|决定|定夺|审批|批准|签批|做主|作主|说了算|^kp$|关键人|关键人物|签字|最终|终审|一把手|话事|老大|老板|老总|大老板|当家|出钱|掏钱|decision|decid|decider|approver|signer|economicbuyer|finalsay|boss/,
    'decider'
  ],
  [
    /使用|用户|操作|执行|经办|承办|对接|联系人|跑腿|办事|一线|实际用|用的人|需求(?:方|部门|提出)|user|operator|executor|enduser/,
    'user'
  ]
]

/**
 * A decision role as people name it: 决策者, 拍板人, 老板, KP → decider; 影响者, 技术把关 → influencer; 使用者, 经办人 → user; a
 * position (总经理) by what it suggests.
 * Fails with `chinese.decisionRole.empty` or `.unreadable`. Source: S2 (决策链).
 */
export const parseDecisionRole = (text: string): Parsed<DecisionRole> => {
  const normal = fold(text)
  const role = ROLES.find(([pattern]) => pattern.test(normal))?.[1]
  if (role) return succeed(role)
  // 总经理 and 采购经理 in this column: what they do is said by their position.
  const position = parsePosition(text)
  if (position.ok && position.value.roleSuggestion !== null) return succeed(position.value.roleSuggestion)
  return unread(`chinese.decisionRole.${absenceOf(normal) === 'empty' ? 'empty' : 'unreadable'}`, text)
}
