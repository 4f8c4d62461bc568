import { type Text, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import type { Preferences } from '../../reader/preference-cookie.ts'
import { usePreferences } from '../../reader/preferences.tsx'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'

type Choices<K extends keyof Preferences> = Readonly<Record<Preferences[K], Text>>

const sizes: Choices<'text'> = {
  standard: text('标准', 'Standard'),
  large: text('大字', 'Large text'),
  contrast: text('高对比', 'High contrast'),
}
const schemes: Choices<'scheme'> = {
  system: text('跟随系统', 'As the system'),
  light: text('浅色', 'Light'),
  dark: text('深色', 'Dark'),
}

/** Language, size and colours. */
export function ViewMenu() {
  const say = useSay()
  const { language, change } = usePreferences()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <>
      <Popover
        name={say(text('显示', 'View'))}
        align="end"
        opener={opener => (
          <Button kind="text" className="top-button" {...opener}>
            {say(text('显示', 'View'))}
          </Button>
        )}
      >
        {() => (
          <div className="view-menu">
            <Switch name="text" title={text('文字', 'Text')} choices={sizes} />
            <Switch name="scheme" title={text('颜色', 'Colours')} choices={schemes} />
          </div>
        )}
      </Popover>
      <Button
        kind="text"
        className="top-button"
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        onClick={() => change({ language: other })}
      >
        {say(text('English', '中文'))}
      </Button>
    </>
  )
}

interface SwitchProps<K extends 'text' | 'scheme'> {
  readonly name: K
  readonly title: Text
  readonly choices: Choices<K>
}

function Switch<K extends 'text' | 'scheme'>({ name, title, choices }: SwitchProps<K>) {
  const say = useSay()
  const preferences = usePreferences()
  return (
    <fieldset className="switch">
      <legend>{say(title)}</legend>
      {(Object.entries(choices) as [Preferences[K], Text][]).map(([value, words]) => (
        <label key={value} className="check">
          <input
            type="radio"
            name={`view-${name}`}
            checked={preferences[name] === value}
            onChange={() => preferences.change({ [name]: value })}
          />
          <span>{say(words)}</span>
        </label>
      ))}
    </fieldset>
  )
}
