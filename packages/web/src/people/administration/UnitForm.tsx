import { useQuery } from '@tanstack/react-query'
import type { AdministeredUnit, UnitInput } from '@zhengheng/contract'
import { CITY_PACK, cityPacks, text, type UnitKind, unitKindNames, unitKinds } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/form/Choice.tsx'
import { LineField } from '../../ui/form/LineField.tsx'
import { FailureNote, PlainForm } from '../../ui/form/PlainForm.tsx'
import { client, keys } from '../../wire/api.ts'
import { useAdministration } from './useAdministration.ts'

/** A new unit, or what is said of one. */
export function UnitForm({ unit, onClose }: { unit?: AdministeredUnit; onClose(): void }) {
  const say = useSay()
  const { run, busy, failure, faults, form } = useAdministration()
  const [name, setName] = useState(unit?.name ?? '')
  const [kind, setKind] = useState<UnitKind>(unit?.kind ?? 'partyGovOrgan')
  const [pack, setPack] = useState(unit?.pack ?? CITY_PACK)
  const [authority, setAuthority] = useState(unit?.sectorAuthority ?? '')
  const [itOffice, setItOffice] = useState(unit?.itOffice ?? '')
  const [member, setMember] = useState(unit?.jointMember ?? false)
  const units = useQuery({ queryKey: keys.units, queryFn: () => client.units.list() })

  async function save() {
    const body: UnitInput = {
      name,
      kind,
      itOffice,
      jointMember: member,
      ...(pack !== CITY_PACK && { pack }),
      ...(authority && { sectorAuthority: authority }),
    }
    const done = await run(
      async () =>
        unit
          ? client.administration.changeUnit({ params: { id: unit.id }, body })
          : client.administration.addUnit({ body }),
      text('单位已保存', 'The unit was saved'),
    )
    if (done) onClose()
  }

  return (
    <PlainForm form={form} onSubmit={() => void save()}>
      <FailureNote words={failure} />
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
