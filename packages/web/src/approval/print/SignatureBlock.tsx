import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'

interface SignatureBlockProps {
  readonly unit: string
  readonly signed: { readonly clerk: string | undefined; readonly leader: string | undefined }
}

/** Who answers for it: what the record says, and room to sign on paper. */
export function SignatureBlock({ unit, signed }: SignatureBlockProps) {
  const say = useSay()
  const rows = [
    [text('经办人', 'Prepared by'), signed.clerk],
    [text('单位审核人', 'Confirmed by the unit’s leader'), signed.leader],
    [text('单位（盖章）', 'Unit (seal)'), unit],
  ] as const
  return (
    <section className="document-signatures" aria-labelledby="document-signatures">
      <h2 id="document-signatures">{say(text('签署', 'Signatures'))}</h2>
      <table>
        <tbody>
          {rows.map(([label, recorded]) => (
            <tr key={label.en}>
              <th scope="row">{say(label)}</th>
              <td>{recorded ?? ''}</td>
              <td className="document-sign-here">{say(text('签字：', 'Signature:'))}</td>
              <td className="document-sign-here">{say(text('　　年　　月　　日', 'Date:'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
