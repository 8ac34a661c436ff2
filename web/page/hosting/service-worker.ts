// The service worker: keeps the files of its build, so that the lesson can be read offline.
//
// It does not hurry to replace its predecessor: the browser starts it once no tab of the former build is left, and
// until then that build's files stay. So an old tab finds all its files after a new deployment.

import { KeptFiles, type FileList } from "./kept-files.js";

// The part of a service worker's global scope that is used here: TypeScript has its types only without the DOM's.
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  /** Written into the first line of this script by the build. */
  readonly fileList: FileList;
  addEventListener(type: "install" | "activate", listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

const scope = globalThis as unknown as Scope;
const files = new KeptFiles(scope.fileList, scope.registration.scope);

scope.addEventListener("install", (event) => event.waitUntil(files.fetchAll()));

scope.addEventListener("activate", (event) => {
  // The tab of the first visit is served, too: it may outlive the next deployment.
  event.waitUntil(Promise.all([files.forgetOthers(), scope.clients.claim()]));
});

scope.addEventListener("fetch", (event) => {
  const answer = files.answer(event.request);
  if (answer) event.respondWith(answer);
});
