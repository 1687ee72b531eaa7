import { civilOf, type Day } from '#kernel/day'
import { message } from '#kernel/result'
import type { CustomerFile } from '#contracts/customers'
import type { Check } from './check.ts'

/** Years are rounded when people say them. */
const ROUNDING_YEARS = 1
/** 成立年限 asks for an age, not a day: 5年, 已成立8年, 10余年. */
const AGE = /^\D{0,6}(\d{1,2})\s*[多余餘]?\s*年(?:多|以上|左右)?$/

/** Years since the earliest founding day that was said, or the age as written; null where neither is known. */
const ageOf = ({ foundedOn, raw }: CustomerFile, asOf: Day): number | null => {
  const stated = AGE.exec(raw.foundedOn?.trim() ?? '')?.[1]
  if (stated !== undefined) return Number(stated)
  if (foundedOn === null || foundedOn.from === null || foundedOn.from > asOf) return null
  const [founded, today] = [civilOf(foundedOn.from), civilOf(asOf)]
  return founded && today && today.year - founded.year
}

/** More years of experience than the company is old (S4 step 4: founded 5 years ago with 10 years of experience). */
export const foundingAgainstExperience: Check = {
  id: 'founding-against-experience',
  severity: 'warning',
  run: (file, { asOf }) => {
    const { experienceYears } = file
    if (experienceYears === null) return null
    const age = ageOf(file, asOf)
    if (age === null || experienceYears <= age + ROUNDING_YEARS) return null
    return {
      field: 'experienceYears',
      message: message('verification.experience.longer', { experience: experienceYears, age }),
      proposal: message('verification.experience.proposal')
    }
  }
}
