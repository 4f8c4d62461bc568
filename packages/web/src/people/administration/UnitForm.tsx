import { useQuery } from '@tanstack/react-query'
import type { AdministeredUnit } from '@zhengheng/contract'
import { actionNamed, CITY_PACK, cityPacks, text, type UnitKind, unitKindNames, unitKinds } from '@zhengheng/policy'
import { useRef, useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { ActProblemNote } from '../../ui/act/ActProblemNote.tsx'
import { useCheckedAct } from '../../ui/act/useActForm.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/form/Choice.tsx'
import { LineField } from '../../ui/form/LineField.tsx'
import { PlainForm } from '../../ui/form/PlainForm.tsx'
import { client, keys } from '../../wire/api.ts'

/** A new unit, or what is said of one. */
export function UnitForm({ unit, onClose }: { unit?: AdministeredUnit; onClose(): void }) {
  const say = useSay()
  const action = actionNamed(unit ? 'administration.changeUnit' : 'administration.addUnit')
  const subject = { kind: 'unit', id: unit?.id ?? '' } as const
  const { send, busy, problem, errors } = useCheckedAct(action, { subject, version: unit?.version ?? 0 })
  const faults = Object.fromEntries(errors.map(({ path, text: words }) => [path, words]))
  // Asked once for a name, so that the same press again is the same act.
  const made = useRef({ name: '', id: '' })
  const [name, setName] = useState(unit?.name ?? '')
  const [kind, setKind] = useState<UnitKind>(unit?.kind ?? 'partyGovOrgan')
  const [pack, setPack] = useState(unit?.pack ?? CITY_PACK)
  const [authority, setAuthority] = useState(unit?.sectorAuthority ?? '')
  const [itOffice, setItOffice] = useState(unit?.itOffice ?? '')
  const [member, setMember] = useState(unit?.jointMember ?? false)
  const units = useQuery({ queryKey: keys.units, queryFn: () => client.units.list() })

  async function idOf(): Promise<string> {
    if (unit) return unit.id
    if (made.current.name !== name)
      made.current = { name, ...(await client.administration.unitId({ query: { name: name.trim() } })) }
    return made.current.id
  }

  async function save() {
    const form = {
      ...{ name, kind, itOffice, jointMember: member },
      pack: pack === CITY_PACK ? null : pack,
      sectorAuthority: authority || null,
    }
    const id = name.trim() && (await idOf())
    if (await send(form, { subject: { kind: 'unit', id } })) onClose()
  }

  return (
    <PlainForm onSubmit={() => void save()}>
      <ActProblemNote problem={problem} subject={subject} />
      <LineField label={text('单位名称', 'Name')} value={name} onChange={setName} fault={faults.name} />
      <Choice
        id="unit-kind"
        label={say(text('单位性质', 'Kind'))}
        options={unitKinds.map(value => ({ value, label: say(unitKindNames[value]) }))}
        value={kind}
        onChange={value => setKind(value as UnitKind)}
        error={faults.kind && say(faults.kind)}
      />
      <Choice
        id="unit-pack"
        label={say(text('适用规则', 'Judged by'))}
        hint={say(text('已开始的项目仍按开始时的规则', 'Projects already begun keep the rules they began under'))}
        options={cityPacks.map(known => ({ value: known.name, label: say(known.title) }))}
        value={pack}
        onChange={setPack}
        error={faults.pack && say(faults.pack)}
      />
      <div className="field">
        <label className="field-label" htmlFor="unit-authority">
          {say(
            text('行业主管部门（选填，用于学校和医疗机构）', 'Sector authority (optional, for schools and hospitals)'),
          )}
        </label>
        <select
          id="unit-authority"
          className="select"
          value={authority}
          onChange={({ target }) => setAuthority(target.value)}
        >
          <option value="">{say(text('无', 'None'))}</option>
          {(units.data?.items ?? [])
            .filter(({ id }) => id !== unit?.id)
            .map(({ id, name: label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </select>
        {faults.sectorAuthority && <div className="field-error">{say(faults.sectorAuthority)}</div>}
      </div>
      <LineField
        label={text('信息化内设机构（选填）', 'Office in charge of IT (optional)')}
        value={itOffice}
        onChange={setItOffice}
        fault={faults.itOffice}
      />
      <label className="check">
        <input type="checkbox" checked={member} onChange={({ target }) => setMember(target.checked)} />
        <span>
          {say(
            text('联席成员单位（年度计划征求其意见）', 'Member of the joint mechanism (its opinion is asked on plans)'),
          )}
        </span>
      </label>
      <div className="form-end">
        <Button kind="primary" type="submit" busy={busy}>
          {say(text('保存', 'Save'))}
        </Button>
        <Button onClick={onClose}>{say(text('取消', 'Cancel'))}</Button>
      </div>
    </PlainForm>
  )
}
