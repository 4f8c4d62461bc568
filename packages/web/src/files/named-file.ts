import type { Material } from '@zhengheng/policy'

/** An uploaded file as something on the page names it. */
export interface NamedFile {
  readonly digest: string
  readonly name: string
  /** the first page it is about */
  readonly page?: number
}

export const namedFile = (material: Exclude<Material, { kind: 'notApplicable' }>): NamedFile => ({
  digest: material.digest,
  name: material.name,
  ...(material.kind === 'pages' && { page: material.from }),
})
