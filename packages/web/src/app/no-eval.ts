import { config } from 'zod'

// The content policy forbids code made from text; schemas are interpreted instead. Said before the first schema is
// made, for already then zod would try.
config({ jitless: true })
