import { papersOf, printedMaterial, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'

/** What was handed in, paper by paper, with the beginning of each file's digest: enough to tell files apart on paper. */
export function DocumentPapers({ items }: { items: unknown }) {
  const say = useSay()
  return (
    <table className="content-rows">
      <caption className="sr-only">{say(text('材料清单', 'Materials'))}</caption>
      <thead>
        <tr>
          <th scope="col">{say(text('材料', 'Paper'))}</th>
          <th scope="col">{say(text('文件（校验值前 12 位）', 'File (digest, first 12)'))}</th>
        </tr>
      </thead>
      <tbody>
        {papersOf(items).map(({ slot, title, found }) => (
          <tr key={slot}>
            <td data-label={say(text('材料', 'Paper'))}>{say(title)}</td>
            <td data-label={say(text('文件', 'File'))}>
              {found.length === 0
                ? say(text('未提供', 'Not given'))
                : found.map(material => say(printedMaterial(material))).join(say(text('；', '; ')))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
