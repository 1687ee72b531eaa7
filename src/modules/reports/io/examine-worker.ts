// A thread that examines rows of a large list, with what the workbook wants put aside of each customer.
import { serveExaminer } from '#modules/analysis'
import { workbookLines } from './workbook/put-aside.ts'

serveExaminer(({ playbook, language }) => workbookLines(playbook, language))
