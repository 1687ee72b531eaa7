import { civilOf } from '#kernel/day'
import { message } from '#kernel/result'
import type { Check } from './check.ts'

/** Years are rounded when people say them. */
const ROUNDING_YEARS = 1

/** Years since the earliest founding day that was said, against the years of experience (S4: founded 5 years ago with 10 years of experience). */
export const foundingAgainstExperience: Check = {
  id: 'founding-against-experience',
  severity: 'warning',
  run: ({ foundedOn, experienceYears }, { asOf }) => {
    if (experienceYears === null || foundedOn === null || foundedOn.from === null) return null
    const [founded, today] = [civilOf(foundedOn.from), civilOf(asOf)]
    if (!founded || !today || foundedOn.from > asOf) return null
    const age = today.year - founded.year
    if (experienceYears <= age + ROUNDING_YEARS) return null
    return {
      field: 'experienceYears',
      message: message('verification.experience.longer', { experience: experienceYears, age }),
      proposal: message('verification.experience.proposal')
    }
  }
}
