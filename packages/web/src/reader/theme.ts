import type { ThemeConfig } from 'antd'
import { theme } from 'antd'
import type { Palette } from './palette.ts'

const chinese = '"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC"'
/** Chinese faces draw quotation marks wide, so English text asks a Latin face first. */
const faces = {
  zh: `${chinese}, system-ui, sans-serif`,
  en: `"Segoe UI", "Helvetica Neue", Arial, ${chinese}, system-ui, sans-serif`,
} as const

interface Look {
  readonly palette: Palette
  readonly dark: boolean
  readonly large: boolean
  readonly language: keyof typeof faces
}

/** The same tokens for antd's components as global.css uses for ours. */
export const themeOf = ({ palette, dark, large, language }: Look): ThemeConfig => ({
  cssVar: { key: 'zhengheng' },
  hashed: false,
  algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    fontFamily: faces[language],
    fontSize: large ? 18 : 14,
    controlHeight: large ? 42 : 34,
    borderRadius: 6,
    colorPrimary: palette.accent,
    colorInfo: palette.accent,
    colorLink: palette.accent,
    colorLinkHover: palette.accent,
    colorLinkActive: palette.accent,
    colorSuccess: palette.ok,
    colorWarning: palette.warn,
    colorError: palette.bad,
    colorTextBase: palette.ink,
    colorText: palette.ink,
    colorTextSecondary: palette.ink2,
    colorTextTertiary: palette.ink3,
    colorTextDescription: palette.ink2,
    colorTextPlaceholder: palette.ink3,
    colorTextDisabled: palette.ink3,
    colorTextLightSolid: palette.onAccent,
    colorBgBase: palette.card,
    colorBgContainer: palette.card,
    colorBgElevated: palette.card,
    colorBgLayout: palette.page,
    colorBorder: palette.edge,
    colorBorderSecondary: palette.line,
    colorSplit: palette.line2,
    boxShadow: 'none',
    boxShadowSecondary: '0 4px 16px rgba(20, 30, 45, 0.16)',
    boxShadowTertiary: 'none',
    // A movement whose end the browser fails to report leaves its spinner, and its name, on the button for ever.
    motion: false,
  },
  components: {
    Button: {
      defaultBorderColor: palette.rim,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      fontWeight: 400,
    },
    Tabs: { itemColor: palette.ink2, titleFontSize: large ? 18 : 14 },
  },
})
