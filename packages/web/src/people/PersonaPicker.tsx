import type { Me, Persona } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { FailureNote } from '../ui/form/PlainForm.tsx'
import { useSubmit } from '../ui/form/useSubmit.ts'
import { client } from '../wire/api.ts'
import { groupPersonas } from './group-personas.ts'

interface PersonaPickerProps {
  readonly personas: readonly Persona[]
  onEntered(me: Me): void
}

export function PersonaPicker({ personas, onEntered }: PersonaPickerProps) {
  const say = useSay()
  const { run, failure } = useSubmit()
  const [entering, setEntering] = useState<string>()

  async function enter(account: string) {
    setEntering(account)
    const me = await run(() => client.session.asPersona({ body: { account } }))
    if (me) onEntered(me)
    else setEntering(undefined)
  }

  return (
    <>
      <p>
        {say(
          text(
            '这是演示系统，不需要口令。按一下即以该岗位进入；每一步由不同岗位办理，可随时切换。',
            'This is a demo without passwords. One press enters as that post; every step belongs to another post, and you can switch at any time.',
          ),
        )}
      </p>
      <FailureNote words={failure} />
      <div className="card">
        {groupPersonas(personas).map(group => (
          <section key={group.role} className="persona-group" aria-labelledby={`group-${group.role}`}>
            <h2 id={`group-${group.role}`}>{say(group.name)}</h2>
            <ul className="personas">
              {group.personas.map(persona => (
                <li key={persona.account}>
                  <button
                    type="button"
                    className="persona"
                    disabled={entering !== undefined}
                    onClick={() => void enter(persona.account)}
                  >
                    {entering === persona.account ? say(text('正在进入…', 'Entering…')) : persona.unit.name}
                    {group.posts > 1 && <span className="quiet"> {persona.post}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
