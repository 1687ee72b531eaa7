/** A condition as the playbook writes it. */
type Written = Readonly<Record<string, unknown>>

/**
 * The fact is unknown or `otherwise` holds: what `not` cannot say, since of an unknown fact it stays unknown.
 * `unless('orders.ended', { is: false })` holds where nothing is known of an end.
 */
export const unless = (fact: string, otherwise: Written): Written => ({
  any: [
    { fact, known: false },
    { fact, ...otherwise }
  ]
})
