/** Two sheets, one over the other: drawn, since few fonts have the sign. */
export const PairMark = () => (
  <svg className="pair-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <rect x="0.75" y="3.25" width="8" height="8" />
    <path d="M3.25 3V0.75h8v8H9" />
  </svg>
)
