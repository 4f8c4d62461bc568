import type { AnyRoute } from '@tanstack/react-router'

/** Pages of reviewing, deciding and the annual plan. */
export const reviewRoutes: readonly AnyRoute[] = []
