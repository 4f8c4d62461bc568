import type { DemoCase } from './cases.ts'
import { plainPdf } from './plain-pdf.ts'

/** A short scheme to open in the review desk. It says itself that it is a demonstration, and where the project was published. */
export const schemeFile = (demo: DemoCase): Buffer =>
  plainPdf([
    {
      heading: `${demo.name}项目实施方案（演示）`,
      paragraphs: [`本文件为演示数据。${demo.provenance}`, ...(demo.source === null ? [] : [`来源：${demo.source}`])],
    },
    {
      heading: '信息资源共享分析',
      paragraphs: ['需要的信息资源由市大数据平台提供；形成的业务数据编目后共享。'],
    },
    { heading: '密码应用方案', paragraphs: ['身份鉴别、传输、存储和不可否认分别采用合规的密码措施。'] },
  ])
