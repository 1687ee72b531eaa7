import type { Route } from '#platform/http'
import { editingRoutes } from './routes/editing-routes.ts'
import { readingRoutes } from './routes/reading-routes.ts'
import { savingRoutes } from './routes/saving-routes.ts'

/** Reading the playbook, editing and saving one, and its history. */
export const createPlaybookRoutes = (): readonly Route[] => [
  ...readingRoutes(),
  ...editingRoutes(),
  ...savingRoutes()
]
