import './old-browsers.ts'
import './no-eval.ts'
import './global.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { PreferencesProvider } from '../reader/preferences.tsx'
import { isComposition } from '../ui/keys.ts'
import { queryClient } from '../wire/api.ts'
import { router } from './router.ts'

guardComposition(document)

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <PreferencesProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </PreferencesProvider>
  </StrictMode>,
)

/**
 * The Enter that accepts 拼音 belongs to the input method. Some browsers send it after the composition ended,
 * where it would submit the form around the field.
 */
function guardComposition(document: Document): void {
  document.addEventListener(
    'keydown',
    event => {
      if (event.key === 'Enter' && isComposition(event)) event.preventDefault()
    },
    { capture: true },
  )
}
