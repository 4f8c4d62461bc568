const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
})

/** The time of day in Shanghai to the second: 10:42:07. */
export const clockTime = (instant: string): string => clock.format(new Date(instant))
