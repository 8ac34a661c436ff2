// Functions that run in a page: they refer to nothing outside themselves.

type Figure = HTMLElement & { toCSV(): Promise<string> };

/**
 * Waits until a figure has numbers and a control, and focuses the control; resolves to the numbers. The first event that
 * follows is kept for {@link heardEvent}.
 */
export async function focusControl(wanted: { tag: string; control: string }): Promise<string> {
  const { tag, control } = wanted;
  const page = globalThis as { wrongs?: string[]; heard?: Promise<string> };
  if (!page.wrongs) {
    const wrongs: string[] = (page.wrongs = []);
    addEventListener("error", ({ message }) => wrongs.push(message));
    addEventListener("unhandledrejection", ({ reason }) => wrongs.push(String(reason)));
    addEventListener("securitypolicyviolation", ({ blockedURI }) => wrongs.push(blockedURI));
  }
  const end = performance.now() + 60_000; // far more than it takes on a busy machine
  for (;;) {
    if (performance.now() > end) throw new Error(`${tag} has no numbers, or no ${control}`);
    const figure = document.querySelector<Figure>(tag); // a page may insert it late
    figure?.scrollIntoView(); // figures above it grow
    const place = figure?.shadowRoot?.querySelector<HTMLElement>(control);
    const csv = place ? await figure!.toCSV().catch(() => undefined) : undefined;
    if (!figure || csv === undefined) {
      await new Promise(requestAnimationFrame);
      continue;
    }
    page.heard = new Promise((resolve) => {
      for (const type of ["change", "progress"]) {
        figure.addEventListener(type, () => resolve(type), { once: true });
      }
    });
    figure.shadowRoot!.querySelector<HTMLElement>(control)!.focus();
    return csv;
  }
}

/** The event that a figure fired after its control was focused: `change` or `progress`, or `nothing` within a minute. */
export function heardEvent(): Promise<string> {
  const never = new Promise<string>((resolve) => setTimeout(resolve, 60_000, "nothing"));
  return Promise.race([(globalThis as { heard?: Promise<string> }).heard!, never]);
}

/** What went wrong on the page since a control was first focused. */
export function problems(): string[] {
  return (globalThis as { wrongs?: string[] }).wrongs ?? [];
}

/** Plays the network of a figure; resolves to its epoch, the colours of its large picture, and what went wrong. */
export async function playNetwork(
  tag: string,
): Promise<{ epoch: number; colors: number; problem: string }> {
  const problems: string[] = [];
  addEventListener("error", ({ message }) => problems.push(message));
  addEventListener("unhandledrejection", ({ reason }) => problems.push(String(reason)));
  const figure = document.querySelector(tag)!;
  figure.scrollIntoView();
  const unit = '[role="treeitem"][aria-label*=": mean value"]';
  const end = performance.now() + 60_000;
  while (!figure.shadowRoot?.querySelector(unit) && performance.now() < end) {
    await new Promise(requestAnimationFrame);
  }
  const root = figure.shadowRoot!;
  const buttons = [...root.querySelectorAll("button")];
  buttons.find((one) => one.textContent.trim() === "Play")?.click(); // else it plays by itself
  const slider = root.querySelector<HTMLInputElement>('input[aria-label="Epoch to look at"]')!;
  let colors = 0;
  while (!(Number(slider.value) > 5 && colors > 20) && performance.now() < end) {
    await new Promise(requestAnimationFrame);
    const { width, height } = root.querySelector<HTMLCanvasElement>("[data-large]")!;
    const context = root.querySelector<HTMLCanvasElement>("[data-large]")!.getContext("2d")!;
    const { data } = context.getImageData(0, 0, width, height);
    colors = new Set(new Uint32Array(data.buffer)).size;
  }
  problems.push(root.querySelector('[role="alert"]')?.textContent.trim() ?? "");
  return { epoch: Number(slider.value), colors, problem: problems.join("") };
}
