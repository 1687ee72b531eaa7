import { budgetAgainstRevenue } from './budget-against-revenue.ts'
import type { Check } from './check.ts'
import { creditCode } from './credit-code.ts'
import { emailAgainstWebsite } from './email-against-website.ts'
import { foundingAgainstExperience } from './founding-against-experience.ts'
import { foundingInFuture } from './founding-in-future.ts'
import { industryAgainstBusiness } from './industry-against-business.ts'
import { missingRequired } from './missing-required.ts'
import { personalData } from './personal-data.ts'
import { positionAgainstRole } from './position-against-role.ts'
import { purchaseTimePast } from './purchase-time-past.ts'
import { regionAgainstAreaCode } from './region-against-area-code.ts'
import { revenuePerHead } from './revenue-per-head.ts'
import { sizeAgainstStandard } from './size-against-standard.ts'
import { unclearValue } from './unclear-value.ts'

/** Every check (COL-17), in the order in which findings are shown. */
export const checks: readonly Check[] = [
  missingRequired,
  creditCode,
  industryAgainstBusiness,
  revenuePerHead,
  sizeAgainstStandard,
  foundingInFuture,
  foundingAgainstExperience,
  budgetAgainstRevenue,
  purchaseTimePast,
  positionAgainstRole,
  regionAgainstAreaCode,
  emailAgainstWebsite,
  unclearValue,
  personalData
]
