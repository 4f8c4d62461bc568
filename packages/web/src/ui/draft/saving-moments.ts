import { onSignIn } from '../../wire/sign-in-news.ts'

/** When what is typed is saved at once: the page is hidden or left, the network is back, the person signed in again. */
export function atSavingMoments(save: () => void): () => void {
  const hidden = () => document.visibilityState === 'hidden' && save()
  document.addEventListener('visibilitychange', hidden)
  window.addEventListener('pagehide', save)
  window.addEventListener('online', save)
  const forgetSignIn = onSignIn('resumed', save)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    window.removeEventListener('pagehide', save)
    window.removeEventListener('online', save)
    forgetSignIn()
  }
}

/** And when a field is left. Walking from cell to cell of a table is not leaving a field. */
export function onFieldLeft(save: () => void): () => void {
  const left = ({ target, relatedTarget }: FocusEvent) => {
    const table = target instanceof Element ? target.closest('[role=grid]') : null
    if (!table || !(relatedTarget instanceof Node) || !table.contains(relatedTarget)) save()
  }
  document.addEventListener('focusout', left)
  return () => document.removeEventListener('focusout', left)
}
