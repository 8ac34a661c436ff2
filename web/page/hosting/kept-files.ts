/** The files of one build that are kept for reading offline. */
export interface FileList {
  /** Differs between builds with different files. */
  readonly version: string;
  /** Integrity (`sha256-…`) of each file by its address, relative to the site; the page is `./`. */
  readonly files: Readonly<Record<string, string>>;
  /** Files that are not kept, and the kept file that has all that they have. */
  readonly standIns: Readonly<Record<string, string>>;
}

/** Milliseconds after which a page that does not arrive is taken from the cache. */
const PATIENCE = 4000;

/** Whether a file's name tells its contents. */
const isHashed = (path: string): boolean => path.startsWith("assets/");

/**
 * Files of one build in a cache of their own. A cache is filled as a whole or not at all, and never changes.
 *
 * All files are checked against the build's list, so a cache has no file of another build, even if a host or a
 * network in between sends one. Files with hashed names come from the cache; the page comes from the network while
 * there is one, so that a new build is seen at once.
 */
export class KeptFiles {
  readonly #list: FileList;
  readonly #scope: string;
  readonly #prefix: string;

  /** `scope` is the site's address, which ends with a slash. */
  constructor(list: FileList, scope: string) {
    this.#list = list;
    this.#scope = scope;
    this.#prefix = `plot-twist ${scope} `;
  }

  get #cacheName(): string {
    return this.#prefix + this.#list.version;
  }

  /** Fetches all files into the cache; rejects if one does not arrive, is of another build or finds no room. */
  async fetchAll(): Promise<void> {
    const requests = Object.entries(this.#list.files).map(([path, integrity]) => {
      const cache = isHashed(path) ? "default" : "no-cache";
      return new Request(this.#address(path), { integrity, cache });
    });
    try {
      const cache = await caches.open(this.#cacheName);
      await cache.addAll(requests);
    } catch (reason) {
      await caches.delete(this.#cacheName);
      throw reason;
    }
  }

  /** Deletes the caches of the site's other builds. */
  async forgetOthers(): Promise<void> {
    const others = (await caches.keys()).filter(
      (name) => name.startsWith(this.#prefix) && name !== this.#cacheName,
    );
    await Promise.all(others.map((name) => caches.delete(name)));
  }

  /** The answer to a request; undefined if it is not for a kept file. */
  answer(request: Request): Promise<Response> | undefined {
    if (request.method !== "GET" || !request.url.startsWith(this.#scope)) return undefined;
    const path = new URL(request.url).pathname.slice(new URL(this.#scope).pathname.length);
    if (path === "" || path === "index.html") return this.#networkFirst(request, "./");
    const whole = path.endsWith("/") ? `${path}index.html` : path;
    const file = this.#list.standIns[whole] ?? whole;
    if (!Object.hasOwn(this.#list.files, file)) return undefined;
    return isHashed(file) ? this.#cacheFirst(request, file) : this.#networkFirst(request, file);
  }

  /** Undefined if the file is not kept, or the browser cannot read what it keeps: a full or a broken disk. */
  #kept(path: string): Promise<Response | undefined> {
    const options = { cacheName: this.#cacheName, ignoreVary: true };
    return caches.match(this.#address(path), options).catch(() => undefined);
  }

  #address(path: string): string {
    return new URL(path, this.#scope).href;
  }

  async #cacheFirst(request: Request, path: string): Promise<Response> {
    return (await this.#kept(path)) ?? fetch(request);
  }

  /** The cache stands in for a network that is down, too slow or reports an error of the server. */
  async #networkFirst(request: Request, path: string): Promise<Response> {
    // A page from the browser's own cache may be of a build whose files are gone from the host.
    const arriving = fetch(request, { cache: "no-cache" });
    const tooLate = new Promise<undefined>((done) => setTimeout(() => done(undefined), PATIENCE));
    const response = await Promise.race([arriving, tooLate]).catch(() => undefined);
    if (response && response.status < 500) return response;
    return (await this.#kept(path)) ?? arriving;
  }
}
