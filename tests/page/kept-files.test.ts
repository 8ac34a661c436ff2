import assert from "node:assert/strict";
import { afterEach, describe, it, mock } from "node:test";
import { type FileList, KeptFiles } from "../../web/page/hosting/kept-files.js";

const scope = "https://example.org/lesson/";
const list: FileList = {
  version: "B",
  files: {
    "./": "sha256-page",
    "assets/code-Ab12Cd_4.js": "sha256-code",
    "favicon.svg": "sha256-icon",
    "docs/index.html": "sha256-docs",
  },
  standIns: { "assets/part-Cd34Ef_5.js": "assets/code-Ab12Cd_4.js" },
};
const code = `${scope}assets/code-Ab12Cd_4.js`;

/** A cache storage with these caches; each maps addresses to texts. */
function cacheStorage(all: Record<string, Record<string, string>>) {
  return {
    keys: () => Promise.resolve(Object.keys(all)),
    delete: (name: string) => Promise.resolve(delete all[name]),
    open: (name: string) =>
      Promise.resolve({
        addAll: (requests: readonly Request[]) => {
          all[name] = Object.fromEntries(requests.map(({ url, integrity }) => [url, integrity]));
          return Promise.resolve();
        },
      }),
    match: (address: string, { cacheName }: { cacheName: string }) => {
      const text = all[cacheName]?.[address];
      return Promise.resolve(text === undefined ? undefined : new Response(text));
    },
  };
}

/** The caches of two versions of the lesson, and of another site of the same host. */
const stored = () => ({
  [`plot-twist ${scope} A`]: { [scope]: "page A" },
  [`plot-twist ${scope} B`]: {
    [scope]: "page B",
    [code]: "code B",
    [`${scope}favicon.svg`]: "icon",
  },
  "plot-twist https://example.org/ A": {},
});

function use(
  all: Record<string, Record<string, string>>,
  network: () => Promise<Response>,
): KeptFiles {
  Object.assign(globalThis, { caches: cacheStorage(all) });
  mock.method(globalThis, "fetch", network);
  return new KeptFiles(list, scope);
}

const send =
  (text: string, status = 200) =>
  () =>
    Promise.resolve(new Response(text, { status }));
const down = () => Promise.reject(new TypeError("no network"));

it("what is not kept is answered by the kept file that has all of it", async () => {
  const files = use(stored(), down);
  const answer = await files.answer(new Request(`${scope}assets/part-Cd34Ef_5.js`));
  assert.equal(await answer?.text(), "code B");
  assert.equal(files.answer(new Request(`${scope}assets/part-Old1Old2.js`)), undefined);
});
const textOf = async (answer: Promise<Response> | undefined) => (await answer)?.text();

describe("kept files", () => {
  afterEach(() => {
    mock.reset();
    Reflect.deleteProperty(globalThis, "caches");
  });

  it("are fetched as a whole, each with its integrity", async () => {
    const all: Record<string, Record<string, string>> = {};
    await use(all, down).fetchAll();
    const cache = {
      [scope]: "sha256-page",
      [code]: "sha256-code",
      [`${scope}favicon.svg`]: "sha256-icon",
      [`${scope}docs/index.html`]: "sha256-docs",
    };
    assert.deepEqual(all, { [`plot-twist ${scope} B`]: cache });
  });

  it("are none where there is no room for all", async () => {
    const all: Record<string, Record<string, string>> = {};
    const files = use(all, down);
    const full = new DOMException("no room", "QuotaExceededError");
    const open = (name: string) => {
      all[name] = {};
      return Promise.resolve({ addAll: () => Promise.reject(full) });
    };
    Object.assign(caches, { open });
    await assert.rejects(files.fetchAll(), full);
    assert.deepEqual(all, {});
  });

  it("of other versions are forgotten, those of other sites are not", async () => {
    const all = stored();
    await use(all, down).forgetOthers();
    assert.deepEqual(Object.keys(all), [
      `plot-twist ${scope} B`,
      "plot-twist https://example.org/ A",
    ]);
  });

  it("with hashed names come from the cache, all others from the network while there is one", async () => {
    const files = use(stored(), send("network"));
    assert.equal(await textOf(files.answer(new Request(code))), "code B");
    for (const path of ["", "index.html", "?race.epochs=5#race", "docs/", "favicon.svg"]) {
      assert.equal(await textOf(files.answer(new Request(scope + path))), "network", path);
    }
  });

  it("stand in for a network that is down, and for a server that reports its own error", async () => {
    for (const network of [down, send("bad gateway", 502)]) {
      const files = use(stored(), network);
      assert.equal(await textOf(files.answer(new Request(`${scope}?a=b`))), "page B");
      mock.reset();
    }
    const files = use(stored(), send("gone", 404));
    assert.equal(await textOf(files.answer(new Request(scope))), "gone");
  });

  it("stand in for a network that does not answer", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    const files = use(stored(), () => new Promise(() => undefined));
    const answer = files.answer(new Request(scope));
    mock.timers.tick(4000);
    assert.equal(await textOf(answer), "page B");
  });

  it("are no answer to anything else", () => {
    const files = use(stored(), down);
    for (const path of ["embed.html", "assets/other-Ab12Cd_4.js", "constructor", "../"]) {
      assert.equal(files.answer(new Request(scope + path)), undefined, path);
    }
    assert.equal(files.answer(new Request(scope, { method: "POST" })), undefined);
    assert.equal(files.answer(new Request("https://example.com/")), undefined);
  });

  it("come from the network where the browser cannot read its caches", async () => {
    const files = use(stored(), send("from the network"));
    Object.assign(caches, { match: () => Promise.reject(new DOMException("the disk is broken")) });
    for (const address of [code, scope, `${scope}favicon.svg`]) {
      const answer = await files.answer(new Request(address));
      assert.equal(await answer!.text(), "from the network", address);
    }
  });
});
