import { expect, test } from 'vitest'
import { pdfProblem } from './pdf-problem.ts'

const named = (name: string) => Object.assign(new Error('said by the parser'), { name })

test('a password, damage and everything else are told apart, each with its cure', () => {
  expect(pdfProblem(named('PasswordException')).zh).toContain('去掉密码后重新上传')
  expect(pdfProblem(named('InvalidPDFException')).zh).toContain('已损坏')
  expect(pdfProblem(named('FormatError')).zh).toContain('已损坏')
  expect(pdfProblem(named('TypeError')).zh).toContain('请下载查看')
  expect(pdfProblem('no error at all').en).toContain('Download it')
})
