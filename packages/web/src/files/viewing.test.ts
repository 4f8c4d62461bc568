import { expect, test } from 'vitest'
import { viewingOf } from './viewing.ts'

const MEGA = 1024 * 1024

test.each([
  ['application/pdf', '方案.pdf', 'pdf'],
  ['image/png', '截图.png', 'picture'],
  ['image/jpeg', '照片.jpg', 'picture'],
])('%s is read on the page', (mediaType, name, kind) => {
  expect(viewingOf({ mediaType, name, size: 1 })).toEqual({ kind })
})

test('other files say by their ending that they are to be downloaded', () => {
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  expect(viewingOf({ mediaType, name: '方案.v2.DOCX', size: 1 })).toEqual({
    kind: 'none',
    why: {
      zh: 'docx 文件不能在页面上打开，请下载查看。',
      en: 'docx files cannot be opened here. Download it to read it.',
    },
  })
})

test('what is too large says how large it is and how large it may be', () => {
  const pdf = { mediaType: 'application/pdf', name: 'a.pdf' }
  expect(viewingOf({ ...pdf, size: 60 * MEGA })).toEqual({ kind: 'pdf' })
  expect(viewingOf({ ...pdf, size: 60 * MEGA + 1 })).toMatchObject({
    kind: 'none',
    why: { zh: '文件 60.0 MB，超过在线查看的上限 60.0 MB，请下载查看。' },
  })
  expect(viewingOf({ mediaType: 'image/png', name: 'a.png', size: 31 * MEGA })).toMatchObject({ kind: 'none' })
})
