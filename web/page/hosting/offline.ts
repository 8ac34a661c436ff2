// Keeps the lesson for reading offline, or removes what was kept.

/** The site's address. */
const site = new URL(".", document.baseURI);

/** Whether the build has a service worker, and the visitor has not said `?offline=no`. */
const isWanted = (): boolean =>
  "offline" in document.documentElement.dataset &&
  new URLSearchParams(location.search).get("offline") !== "no";

/** Whether the visitor has asked the browser to load no more than is needed. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Removes this site's service worker and its files. */
async function forget(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(site);
  if (registration?.scope === site.href) await registration.unregister();
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith(`plot-twist ${site.href} `));
  await Promise.all(own.map((name) => caches.delete(name)));
}

/**
 * Registers the service worker, or removes it where it is not wanted. Does nothing inside another page, from a disk,
 * or where the browser refuses to store anything: the lesson works as well without.
 */
async function keepOrForget(): Promise<void> {
  if (window.top !== window || !location.protocol.startsWith("http")) return;
  try {
    if (!isWanted()) await forget();
    else if (!savesData()) await navigator.serviceWorker.register(new URL("./sw.js", site));
  } catch {
    // no service workers here, or storage is refused
  }
}

/** Safari has no `requestIdleCallback`. */
const whenIdle = (work: () => void): unknown =>
  "requestIdleCallback" in window ? requestIdleCallback(work) : setTimeout(work, 1000);

whenIdle(() => void keepOrForget());
