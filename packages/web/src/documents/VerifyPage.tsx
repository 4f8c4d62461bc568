import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { VerifiedDocument } from '@zhengheng/contract'
import { type PaperKind, paperKindNames, type Text, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDayOf, formatInstant } from '../ui/dates.ts'
import { Input } from '../ui/Input.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useCode } from '../ui/params.ts'
import { client, keys } from '../wire/api.ts'

/** Anybody holding a paper can check here that it was issued, and that its record is untouched. */
export function VerifyPage() {
  const say = useSay()
  const code = useCode()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(code)
  const wanted = typed.trim()
  return (
    <>
      <PageHead title={say(text('公文和回执查验', 'Check a document or receipt'))} />
      <Card title={say(text('输入查验码', 'Verification code'))}>
        <form
          className="form"
          onSubmit={event => {
            event.preventDefault()
            if (wanted) void navigate({ to: '/verify/$code', params: { code: wanted } })
          }}
        >
          <div className="field">
            <label className="field-label" htmlFor="verify-code">
              {say(text('查验码', 'Verification code'))}
            </label>
            <div className="hint">
              {say(text('印在公文末页或办理回执上', 'Printed on the last page of the paper, or on the receipt'))}
            </div>
            <Input
              id="verify-code"
              autoComplete="off"
              maxLength={40}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </div>
          <Button kind="primary" type="submit">
            {say(text('查验', 'Check'))}
          </Button>
        </form>
      </Card>
      {code && <Answer code={code} />}
    </>
  )
}

function Answer({ code }: { code: string }) {
  const answer = useQuery({
    queryKey: keys.verify(code),
    queryFn: () => client.documents.verify({ params: { code } }),
  })
  if (answer.isPending) return <Loading rows={3} />
  if (answer.error) return <LoadError error={answer.error} retry={() => void answer.refetch()} />
  return answer.data.found ? <Found document={answer.data} /> : <NotIssued code={code} />
}

function NotIssued({ code }: { code: string }) {
  const say = useSay()
  return (
    <div className="problem" role="alert">
      <strong>{say(text(`没有查验码为“${code}”的公文或回执`, `No document or receipt has the code “${code}”`))}</strong>
      <p>
        {say(
          text(
            '请核对字母和数字；仍查不到的，该文件不是本系统印发的。',
            'Compare letters and digits. If it still cannot be found, the paper was not issued here.',
          ),
        )}
      </p>
    </div>
  )
}

const kindName = ({ kind, receipt }: VerifiedDocument): Text =>
  receipt ? text('办理回执', 'Receipt') : paperKindNames[kind as PaperKind]

function Found({ document }: { document: VerifiedDocument }) {
  const say = useSay()
  const { language } = useLanguage()
  const { receipt } = document
  const facts: readonly (readonly [Text, string | null])[] = [
    [text('文种', 'Kind'), say(kindName(document))],
    [text('办理事项', 'Act'), receipt && say(receipt.act)],
    [receipt ? text('编号', 'Number') : text('文号', 'Number'), document.number],
    receipt
      ? [text('办理时间', 'Done at'), document.issuedAt && formatInstant(document.issuedAt, language)]
      : [text('印发日期', 'Issued on'), document.issuedAt && formatDayOf(document.issuedAt, language)],
    [text('项目', 'Project'), document.project],
    [text('项目编号', 'Project code'), receipt?.code ?? null],
    [text('单位', 'Unit'), document.unit],
    [text('办理记录', 'Record'), receipt && say(text(`第 ${receipt.no} 条`, `entry ${receipt.no}`))],
    [text('记录指纹（SM3）', 'Fingerprint (SM3)'), document.hash],
  ]
  return (
    <Card title={say(text('查验结果', 'Result'))}>
      <p role="status">
        {document.intact ? (
          <span className="light light-normal">
            ● {say(text('确由本系统印发，记录完整', 'Issued here, record intact'))}
          </span>
        ) : (
          <span className="light light-over">
            ■ {say(text('记录校验未通过，请联系市数据局核实', 'The record does not verify: ask the bureau'))}
          </span>
        )}
      </p>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label.zh}>
              <dt>{say(label)}</dt>
              <dd className={label.zh === '文号' ? 'official' : undefined}>{value}</dd>
            </div>
          ))}
      </dl>
      <p className="quiet">
        {say(
          text(
            '请逐项与手中文件对照。纸面内容与此不一致的，以本页为准。',
            'Compare with the paper in hand. Where they differ, this page holds.',
          ),
        )}
      </p>
    </Card>
  )
}
