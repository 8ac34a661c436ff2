/** Epochs a second, without a fraction; a dash before there are any. */
export const epochsText = (value: number | undefined): string =>
  value === undefined ? "–" : Math.round(value).toLocaleString("en");

/** Nanoseconds with two significant digits; a dash before there are any. */
export const nanosecondsText = (value: number | undefined): string =>
  value === undefined ? "–" : value.toPrecision(2);

/** Where the recorded figures come from. */
export function recordedText({ date, machine, versions }: Recorded): string {
  return (
    `Recorded on ${dayText(date)} in processor time of one thread on another machine: ${machine}; ` +
    `the core in Node ${versions.node}, PyTorch ${versions.pytorch}, NumPy ${versions.numpy}.`
  );
}

interface Recorded {
  /** As in 2026-11-28. */
  date: string;
  machine: string;
  versions: { node: string; pytorch: string; numpy: string };
}

/** "28 November 2026" for 2026-11-28. */
const dayText = (date: string): string =>
  new Date(date).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
