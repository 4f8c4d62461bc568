import type { Page } from 'playwright-core'

/** Presses a button that says so. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click()

export const follow = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('link', { name, exact: true }).first().click()

export const type = (page: Page, label: string, words: string): Promise<void> =>
  page.getByRole('textbox', { name: label, exact: true }).fill(words)

/** Chooses one of a few named options, shown as radios or folded into a list. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const list = page.getByRole('combobox', { name: label, exact: true })
  const radios = page.getByRole('group', { name: label, exact: true })
  await list.or(radios).first().waitFor()
  if (await list.count()) await list.selectOption({ label: option })
  else await radios.getByRole('radio', { name: option, exact: true }).check()
}

/** Opens an act beside the page, fills it in, and does it. */
export async function doAct(page: Page, name: string, fill?: () => Promise<void>): Promise<void> {
  await press(page, name)
  await doOpenAct(page, name, fill)
}

/** Does an act that the page opened by itself, because one came from the inbox to do it. */
export async function doOpenAct(page: Page, name: string, fill?: () => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog', { name, exact: true })
  await dialog.waitFor()
  await fill?.()
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** What the product says when one presses something that cannot be done now. It must be pressable to say so. */
export async function whyNot(page: Page, name: string): Promise<string> {
  const button = page.getByRole('button', { name: new RegExp(`${name}$`) }).first()
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `为什么不能办：${name}` })
  const said = await dialog.innerText()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return said
}

/** Waits until the page is about this. */
export const arrive = (page: Page, heading: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor()
