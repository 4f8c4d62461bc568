import { type Project, type ProjectStatus, type SectionId, sectionIds } from '@zhengheng/policy'
import { notFound } from '../house/problem.ts'

/** @throws when the application has no such section */
export function sectionId(written: string): SectionId {
  const id = sectionIds.find(known => known === written)
  if (!id) throw notFound()
  return id
}

/** Drafts can be typed before submission and while corrections are asked for. */
export const editableIn: readonly string[] = ['application.drafting', 'application.returned'] satisfies ProjectStatus[]

export const isEditable = ({ status }: Pick<Project, 'status'>): boolean => editableIn.includes(status)
