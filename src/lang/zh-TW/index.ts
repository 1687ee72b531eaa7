import { rules } from './rules.ts'
import { chinese } from './chinese.ts'
import { china } from './china.ts'
import { tables } from './tables.ts'
import { matching } from './matching.ts'
import { merging } from './merging.ts'
import { mergingWeb } from './merging-web.ts'
import { factMeanings } from './fact-meanings.ts'
import { playbook } from './playbook.ts'
import { playbookEdit } from './playbook-edit.ts'
import { collection } from './collection.ts'
import { verification } from './verification.ts'
import { portrait } from './portrait.ts'
import { portraitWeb } from './portrait-web.ts'
import { grading } from './grading.ts'
import { gradingWeb } from './grading-web.ts'
import { strategy } from './strategy.ts'
import { analysis } from './analysis.ts'
import { reports } from './reports.ts'
import { cli } from './cli.ts'
import { identity } from './identity.ts'
import { audit } from './audit.ts'
import { ui } from './ui.ts'
import { web } from './web.ts'
import { customersWeb } from './customers-web.ts'
import { playbookWeb } from './playbook-web.ts'
import { http } from './http.ts'
import { server } from './server.ts'
import { customers } from './customers.ts'
import { views } from './views.ts'
import { viewsWeb } from './views-web.ts'
import { exportFiles } from './exports.ts'
import { exportsWeb } from './exports-web.ts'
import { followup } from './followup.ts'
import { imports } from './import.ts'
import { backup } from './backup.ts'
import { auditWeb } from './audit-web.ts'
import { followupWeb } from './followup-web.ts'
import { cleaning } from './cleaning.ts'
import { cleaningWeb } from './cleaning-web.ts'
import { review } from './review.ts'
import { reviewWeb } from './review-web.ts'

const all = (): Readonly<Record<string, string>> => ({
  ...rules,
  ...chinese,
  ...china,
  ...tables,
  ...matching,
  ...merging,
  ...mergingWeb,
  ...playbook,
  ...collection,
  ...verification,
  ...portrait,
  ...portraitWeb,
  ...grading,
  ...gradingWeb,
  ...strategy,
  ...analysis,
  ...reports,
  ...cli,
  ...identity,
  ...audit,
  ...ui,
  ...web,
  ...customersWeb,
  ...playbookWeb,
  ...playbookEdit,
  ...factMeanings,
  ...http,
  ...server,
  ...customers,
  ...views,
  ...viewsWeb,
  ...exportFiles,
  ...exportsWeb,
  ...followup,
  ...imports,
  ...backup,
  ...auditWeb,
  ...followupWeb,
  ...cleaning,
  ...cleaningWeb,
  ...review,
  ...reviewWeb
})

/**
 * Every text of this language by its code. Codes begin with their area, so that none collide. Marked as pure, so that a
 * bundle which needs only another part of `#lang` leaves them out.
 */
export const texts: Readonly<Record<string, string>> = /* @__PURE__ */ all()
