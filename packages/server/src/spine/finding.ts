/** What can be wrong with a chain. */
type ChainFault =
  | 'changed'
  | 'missing'
  | 'unlinked'
  | 'moved'
  | 'cutOff'
  | 'badSignature'
  | 'withoutEntries'
  | 'stateChanged'
  | 'unlawful'
  | 'stateUnfounded'

/** What can be wrong with the register of subjects, or between it and a subject. */
type RegisterFault =
  | 'registerNotBegun'
  | 'placeMissing'
  | 'placeUnlinked'
  | 'placeChanged'
  | 'registerCutOff'
  | 'registerSignature'
  | 'subjectMissing'
  | 'unregistered'
  | 'misplaced'
  | 'kindChanged'

type ContentFault = 'contentChanged' | 'contentMissing'

/** What is wrong with the chain of seals, or has gone back since one was made. */
type SealFault = 'sealChanged' | 'sealUnlinked' | 'sealMissing' | SetBack['fault']

export type Fault = ChainFault | RegisterFault | ContentFault | SealFault

/** Something wrong, and where it is: whichever of these the fault has. */
export interface Finding {
  readonly fault: Fault
  readonly subject?: string
  /** of an entry */
  readonly no?: number
  /** in the register */
  readonly place?: number
  /** number of a seal */
  readonly seal?: number
  /** of a frozen application */
  readonly digest?: string
}

/** A subject that is not as a seal has it. `no`: the first entry it lacks, or the one that is another; of what is gone, how many it had. */
export interface SetBack extends Finding {
  readonly fault: 'goneSince' | 'behindSeal' | 'otherThanSealed'
  readonly subject: string
  readonly no: number
}
