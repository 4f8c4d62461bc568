import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import type { DemoCase } from './cases.ts'

const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1, pageBreakBefore: true })

/** A short scheme to open in the review desk. It says itself that it is a demonstration, and where the project was published. */
export function schemeFile(demo: DemoCase): Promise<Uint8Array> {
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: `${demo.name}项目实施方案（演示）`, heading: HeadingLevel.TITLE }),
            new Paragraph(`本文件为演示数据。${demo.provenance}`),
            ...(demo.source === null ? [] : [new Paragraph(`来源：${demo.source}`)]),
            heading('信息资源共享分析'),
            new Paragraph('需要的信息资源由市大数据平台提供；形成的业务数据编目后共享。'),
            heading('密码应用方案'),
            new Paragraph('身份鉴别、传输、存储和不可否认分别采用合规的密码措施。'),
          ],
        },
      ],
    }),
  )
}
