import type { CustomerPage } from '../../contract.ts'

export type ContactView = CustomerPage['contacts'][number]
export type ChainRole = NonNullable<ContactView['role']>

/** From who works with it to who signs: 使用者 → 影响者 → 决策者. */
export const chainRoles: readonly ChainRole[] = ['user', 'influencer', 'decider']

export type DecisionChain = Readonly<{
  steps: readonly Readonly<{ role: ChainRole; contacts: readonly ContactView[] }>[]
  /** Contacts whose part in the decision nobody knows. */
  unplaced: readonly ContactView[]
  /** Who left; they decide nothing any more. */
  left: readonly ContactView[]
  /** Roles that nobody has. */
  missing: readonly ChainRole[]
}>

/** Who stands where in the decision; a step without anybody is a gap to close. */
export const decisionChainOf = (contacts: readonly ContactView[]): DecisionChain => {
  const active = contacts.filter(({ state }) => state === 'active')
  return {
    steps: chainRoles.map((role) => ({ role, contacts: active.filter((contact) => contact.role === role) })),
    unplaced: active.filter(({ role }) => role === null),
    left: contacts.filter(({ state }) => state === 'left'),
    missing: chainRoles.filter((role) => !active.some((contact) => contact.role === role))
  }
}

/** `需求提报 → 技术评估 → 总经理审批` step by step, each once. */
export const processStepsOf = (text: string | null): readonly string[] => [
  ...new Set(
    (text ?? '')
      .split(/→|->|—+>?|>|、|；|;|，|,|\n/)
      .map((step) => step.trim())
      .filter((step) => step !== '')
  )
]
