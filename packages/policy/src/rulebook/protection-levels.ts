/** Systems from this protection level on are filed with the police (公通字〔2007〕43号). */
export const FILED_FROM = 2
/** From this level on they are tested again and again. */
export const TESTED_FROM = 3
