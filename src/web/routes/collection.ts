import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { loadImportTexts } from '#lang'
import { bringTexts } from '#ui'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

const pages = async () => {
  const [module] = await Promise.all([import('#web/collection'), bringTexts(loadImportTexts)])
  return module
}

export const collectionRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/imports',
    validateSearch: anySearch,
    component: lazyRouteComponent(pages, 'ImportHistoryPage')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/imports/new',
    validateSearch: anySearch,
    component: lazyRouteComponent(pages, 'ImportPage')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/imports/$id',
    validateSearch: anySearch,
    component: lazyRouteComponent(pages, 'ImportPage')
  })
] as const
