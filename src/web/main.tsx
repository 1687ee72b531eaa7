import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { onReturn, preferredLanguage, queryClient, showLanguage, startTheme } from '#ui'
import { router } from './router.ts'
import './style.css'

const start = async (): Promise<void> => {
  startTheme()
  await showLanguage(preferredLanguage())
  onReturn(() => void queryClient.invalidateQueries())
  const host = document.getElementById('root')
  if (!host) throw new Error('the page has no #root')
  createRoot(host).render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}

void start()
