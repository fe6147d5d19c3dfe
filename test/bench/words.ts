/** @param time in nanoseconds */
export function inWords(time: number): string {
  const [value, unit] =
    time < 1e3 ? [time, 'ns'] : time < 1e6 ? [time / 1e3, 'µs'] : time < 1e9 ? [time / 1e6, 'ms'] : [time / 1e9, 's'];
  return `${Number(value.toPrecision(3))} ${unit}`;
}
