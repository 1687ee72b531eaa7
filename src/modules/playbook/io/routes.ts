import type { Route } from '#platform/http'
import { readingRoutes } from './routes/reading-routes.ts'
import { savingRoutes } from './routes/saving-routes.ts'

/** Reading the playbook, saving one, and its history. */
export const createPlaybookRoutes = (): readonly Route[] => [...readingRoutes(), ...savingRoutes()]
