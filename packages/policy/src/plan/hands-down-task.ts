/** The units whose lines become one, each once. */
export const unitsMerged = (unitNames: readonly string[]): readonly string[] => [...new Set(unitNames)]

/** Article 7: to have one unit build for others is to hand down a building task, which has to be said. */
export const handsDownTask = (unitNames: readonly string[]): boolean => unitsMerged(unitNames).length > 1
