import { customersWeb } from './customers-web.ts'
import { viewsWeb } from './views-web.ts'
import { exportsWeb } from './exports-web.ts'
import { playbookWeb } from './playbook-web.ts'
import { ui } from './ui.ts'
import { mergingWeb } from './merging-web.ts'
import { web } from './web.ts'
import { auditWeb } from './audit-web.ts'
import { followupWeb } from './followup-web.ts'
import { cleaningWeb } from './cleaning-web.ts'
import { reviewWeb } from './review-web.ts'
import { gradingWeb } from './grading-web.ts'
import { portraitWeb } from './portrait-web.ts'

/** The areas that the pages use; a chunk of its own, fetched when this language is shown. */
export const browserTexts: Readonly<Record<string, string>> = {
  ...ui,
  ...web,
  ...mergingWeb,
  ...customersWeb,
  ...viewsWeb,
  ...exportsWeb,
  ...playbookWeb,
  ...auditWeb,
  ...followupWeb,
  ...cleaningWeb,
  ...reviewWeb,
  ...gradingWeb,
  ...portraitWeb
}
