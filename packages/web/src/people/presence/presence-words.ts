import type { PresentPerson } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'

const listed = (people: readonly PresentPerson[], language: 'zh' | 'en'): string =>
  people.map(({ post }) => post).join(language === 'zh' ? '、' : ', ')

const writing = (people: readonly PresentPerson[]): Text =>
  text(`${listed(people, 'zh')} 正在编辑`, `${listed(people, 'en')} editing now`)

/** Who types and who only looks; empty when nobody else is there. */
export function whoIsWhere(people: readonly PresentPerson[]): Text {
  const typing = people.filter(({ editing }) => editing)
  const looking = people.filter(({ editing }) => !editing)
  const also = looking.length > 0 && text(`${listed(looking, 'zh')} 也在看`, `${listed(looking, 'en')} looking too`)
  const parts = [...(typing.length > 0 ? [writing(typing)] : []), ...(also ? [also] : [])]
  return text(parts.map(({ zh }) => zh).join('；'), parts.map(({ en }) => en).join('; '))
}
