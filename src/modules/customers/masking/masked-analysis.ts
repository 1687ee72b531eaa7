import type { CustomerAnalysis } from '#contracts/analysis'
import type { FieldKey } from '#contracts/customers'
import { translate, type Language } from '#lang'

/**
 * What the team decided of a customer, told to one for whom fields are masked: the grade, strategy and next follow-up
 * are those that hold, for he must work by them; the reasons are what his own view of the file says, and where that
 * would decide otherwise only that they lie in what he may not see.
 */
export const toldTo = (
  own: CustomerAnalysis,
  real: CustomerAnalysis,
  { language, hidden: fields }: Readonly<{ language: Language; hidden: ReadonlySet<FieldKey> }>
): CustomerAnalysis => {
  const hidden = {
    text: translate(language, { code: 'customers.becauseMasked', params: {} }),
    rule: null,
    facts: []
  }
  const sameGrade = own.grade.grade === real.grade.grade && own.grade.provisional === real.grade.provisional
  const sameStrategy = own.strategy?.id === real.strategy?.id
  return {
    ...own,
    // What is hidden is not missing.
    portrait: {
      ...own.portrait,
      completeness: {
        ...own.portrait.completeness,
        missing: own.portrait.completeness.missing.filter((field) => !fields.has(field))
      }
    },
    grade: sameGrade
      ? own.grade
      : {
          ...own.grade,
          grade: real.grade.grade,
          provisional: real.grade.provisional,
          treatment: real.grade.treatment,
          methods: real.grade.methods,
          cadence: real.grade.cadence,
          deepContactDays: real.grade.deepContactDays,
          because: hidden,
          missing: []
        },
    strategy:
      sameStrategy || real.strategy === null
        ? own.strategy
        : { ...real.strategy, because: hidden, nextBetter: null },
    nextFollowUp:
      sameGrade && sameStrategy ? own.nextFollowUp : { ...real.nextFollowUp, because: hidden, losers: [] }
  }
}
