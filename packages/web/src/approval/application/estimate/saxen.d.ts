declare module 'saxen' {
  type Decode = (written: string) => string
  export class Parser {
    on(event: 'openTag', call: (name: string, attributes: () => Record<string, string>, decode: Decode) => void): this
    on(event: 'closeTag', call: (name: string) => void): this
    on(event: 'text', call: (written: string, decode: Decode) => void): this
    on(event: 'cdata', call: (written: string) => void): this
    on(event: 'error', call: (error: Error) => void): this
    parse(xml: string): Error | undefined
  }
}
