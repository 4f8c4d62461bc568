import type { PackInForce } from '@zhengheng/contract'
import {
  type AmendmentChange,
  type ParameterName,
  packs,
  parameterCatalogue,
  parameterNames,
  parameterText,
  parseChange,
  type RuleId,
  rulebook,
  ruleSource,
  type Standing,
  type Text,
  text,
} from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Input, TextArea } from '../ui/Input.tsx'
import { halfWidth } from '../ui/money-words.ts'
import { AmendForm, useProposal } from './AmendForm.tsx'
import { standingNames } from './change-words.ts'

const openRules = (Object.keys(rulebook) as RuleId[]).filter(rule => ruleSource(rule).status === 'unverified')

interface Typed extends Readonly<Record<string, unknown>> {
  readonly what: string
  readonly value: string
  readonly from: string
  readonly reason: string
}

const NOTHING: Typed = { what: '', value: '', from: '', reason: '' }
const PARAMETER = 'parameter.'
const RULE = 'rule.'

/** One change, its first day and the reason. Values are written as people write them: 100万, 15工作日, 12个月. */
export function ProposeForm({ pack, onClose }: { pack: PackInForce; onClose(): void }) {
  const say = useSay()
  const place = { subject: { kind: 'rules', pack: pack.name }, action: 'supervision.proposeAmendment' } as const
  const proposal = useProposal({ ...place, version: pack.version }, NOTHING)
  const typed = proposal.kept.value
  const set = (change: Partial<Typed>) => proposal.kept.change({ ...typed, ...change })
  const parameter = typed.what.startsWith(PARAMETER) ? (typed.what.slice(PARAMETER.length) as ParameterName) : undefined

  async function submit() {
    const read = changeOf(typed, pack.name)
    if (!read.ok) proposal.refuse(read.problem)
    else if (await proposal.send({ change: read.change, from: typed.from, reason: typed.reason.trim() })) onClose()
  }

  return (
    <AmendForm proposal={proposal} onSubmit={() => void submit()} onCancel={onClose}>
      <div className="field">
        <label htmlFor="amend-what">{say(text('修订哪一项', 'What to amend'))}</label>
        <WhatToAmend what={typed.what} onChange={what => set({ what, value: '' })} />
      </div>
      {parameter && (
        <div className="field">
          <label htmlFor="amend-value">{say(text('改为', 'New value'))}</label>
          <p className="hint" id="amend-now">
            {say(text('现行：', 'In force: '))}
            {say(parameterText(parameter, pack.inForce[parameter]))}
            {say(
              text(
                '；请连单位填写，如 100万、15工作日、12个月、是',
                '; write the unit too: 100万, 15工作日, 12个月, 是',
              ),
            )}
          </p>
          <Input
            id="amend-value"
            aria-describedby="amend-now"
            value={typed.value}
            onChange={({ target }) => set({ value: target.value })}
          />
        </div>
      )}
      {typed.what.startsWith(RULE) && (
        <fieldset className="field">
          <legend>{say(text('改为', 'New standing'))}</legend>
          {(Object.keys(standingNames) as Standing[]).map(standing => (
            <label key={standing} className="check">
              <input
                type="radio"
                name="standing"
                checked={typed.value === standing}
                onChange={() => set({ value: standing })}
              />
              <span>{say(standingNames[standing])}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="field">
        <label htmlFor="amend-from">{say(text('开始执行日期', 'Holds from'))}</label>
        <Input
          id="amend-from"
          className="amend-from"
          type="date"
          value={typed.from}
          onChange={({ target }) => set({ from: target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor="amend-reason">{say(text('修订理由', 'Reason'))}</label>
        <TextArea
          id="amend-reason"
          rows={3}
          value={typed.reason}
          onChange={({ target }) => set({ reason: target.value })}
        />
      </div>
    </AmendForm>
  )
}

const choices = [
  {
    title: text('参数', 'Parameters'),
    options: parameterNames.map(name => ({ value: `${PARAMETER}${name}`, label: parameterCatalogue[name].title })),
  },
  {
    title: text('待核规则', 'Unverified rules'),
    options: openRules.map(rule => {
      const { zh, en } = ruleSource(rule).summary
      return { value: `${RULE}${rule}`, label: text(`${rule} ${zh}`, `${rule} ${en}`) }
    }),
  },
]

/** More than a hundred things: a word narrows the list down. */
function WhatToAmend({ what, onChange }: { what: string; onChange(what: string): void }) {
  const say = useSay()
  const [sought, setSought] = useState('')
  const wanted = sought.trim().toLowerCase()
  return (
    <div className="amend-what">
      <Input
        type="search"
        aria-label={say(text('查找要修订的参数或规则', 'Find a parameter or rule to amend'))}
        placeholder={say(text('查找', 'Find'))}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <select id="amend-what" className="select" value={what} onChange={({ target }) => onChange(target.value)}>
        <option value="">{say(text('请选择', 'Choose'))}</option>
        {choices.map(({ title, options }) => (
          <optgroup key={title.en} label={say(title)}>
            {options
              .filter(({ value, label }) => value === what || say(label).toLowerCase().includes(wanted))
              .map(({ value, label }) => (
                <option key={value} value={value}>
                  {say(label)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

type Read = { readonly ok: true; readonly change: AmendmentChange } | { readonly ok: false; readonly problem: Text }

function changeOf({ what, value, from, reason }: Typed, pack: string): Read {
  const missing = (problem: Text): Read => ({ ok: false, problem })
  if (what === '') return missing(text('请选择修订哪一项', 'Choose what to amend'))
  if (value.trim() === '') return missing(text('请填写“改为”', 'Fill in the new value'))
  if (from === '') return missing(text('请填写“开始执行日期”', 'Fill in the day from which it holds'))
  if (reason.trim() === '') return missing(text('请填写“修订理由”', 'Fill in the reason'))
  if (what.startsWith(RULE))
    return {
      ok: true,
      change: { kind: 'rule', rule: what.slice(RULE.length) as RuleId, standing: value as Standing },
    }
  const read = parseChange(`${pack}.${what.slice(PARAMETER.length)}=${halfWidth(value).replaceAll(',', '')}`, packs)
  if (!read.ok) return missing(read.problem)
  return { ok: true, change: { kind: 'parameter', parameter: read.change.parameter, value: read.change.value } }
}
