import type { AnyRoute } from '@tanstack/react-router'

/** Pages of applying and of putting lines in the plan. */
export const declareRoutes: readonly AnyRoute[] = []
