import { expect, it } from 'vitest'
import { rulebook } from '../rulebook/rulebook.ts'
import { sections } from './application-form/sections.ts'
import { reviewChecklist, reviewItemIds } from './review-checklist.ts'

it('W-12.2 W-12.4 every item of the checklist leads to a section and an article', () => {
  for (const id of reviewItemIds) {
    const { rule, section, text } = reviewChecklist[id]
    expect(rulebook[rule].article, id).toBeGreaterThanOrEqual(11)
    expect(sections[section], id).toBeDefined()
    expect(text.zh && text.en, id).not.toBe('')
  }
})
