/** What travels between server and web: endpoints as data, their shapes, and the client derived from them. */
export * from './api.ts'
export * from './client.ts'
export * from './endpoint.ts'
export * from './explanation.ts'
export * from './review-draft.ts'
export * from './rule-shapes.ts'
export * from './session-api.ts'
export * from './shapes.ts'
