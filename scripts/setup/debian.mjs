// Debian packages: installs missing ones, and downloads single packages of a newer Debian without changing
// the machine's sources, lists or packages.

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pythonWith } from "../lib/python.mjs";
import { Failure, attempt, run, textOf, which } from "../lib/shell.mjs";

/** Suites of Debian with a new enough Emscripten, the most stable first. */
const newerSuites = ["forky", "sid"];

/** Advice after a failed download. */
export const networkHint = "Check the network, or the proxy that apt-get and npm are set to use";

const signedByDebian = "[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]";

/** The lists of an archived mirror may have expired. */
const staleListsAreFine = "-oAcquire::Check-Valid-Until=false";

/**
 * A package, and programs of which it provides at least one; a Python package provides a module instead.
 *
 * @typedef {{ programs: readonly string[], package: string, module?: string }} Program
 */

/** True if any of the programs is on PATH, or exists if it is given with its folder. */
export const isThere = (/** @type {Program} */ { programs, module }) =>
  (module !== undefined && pythonWith(module) !== undefined) ||
  programs.some((each) => (each.startsWith("/") ? existsSync(each) : which(each) !== undefined));

/**
 * Installs those of the wanted programs that are missing, as root or through sudo.
 *
 * @param {readonly Program[]} wanted
 * @param {string} folder for scratch files
 */
export async function installDebianPackages(wanted, folder) {
  const names = wanted.filter((each) => !isThere(each)).map((each) => each.package);
  const list = names.join(" ");
  if (!which("apt-get")) {
    throw new Failure(
      `These are missing: ${list} (Debian's names). Install them with this system's own means.`,
    );
  }
  const byHand = `by hand, as root: apt-get update && apt-get install ${list}`;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !which("sudo")) {
    throw new Failure(
      `Debian packages are missing, and neither root nor sudo is there; ${byHand}.`,
    );
  }
  const otherwise = `Debian packages could not be installed. ${networkHint}; ${byHand}.`;
  const asRoot = (/** @type {string[]} */ ...command) => {
    const [program = "", ...args] = isRoot ? command : ["sudo", ...command];
    return run(program, args, { env: { DEBIAN_FRONTEND: "noninteractive" }, otherwise });
  };
  await asRoot("dpkg", "--configure", "-a"); // completes an interrupted installation
  await asRoot("apt-get", "update", staleListsAreFine);
  const known = await attempt("apt-get", ["install", "--simulate", ...names]);
  const sources = known.status === 0 ? [] : await withUpdates(folder);
  if (sources.length > 0) await asRoot("apt-get", "update", staleListsAreFine, ...sources);
  const options = ["-y", "--no-install-recommends", "-oDPkg::Lock::Timeout=300"];
  await asRoot("apt-get", "install", ...options, ...sources, ...names);
}

/**
 * Options with which apt-get uses this Debian with its updates and security updates, which have newer
 * compilers; a fresh installation may list only the release itself. The machine's own sources and lists are
 * neither read nor changed.
 */
async function withUpdates(/** @type {string} */ folder) {
  const suite = /^VERSION_CODENAME=(\w+)$/m.exec(textOf("/etc/os-release"))?.[1] ?? "stable";
  const mirror = await debianMirror();
  const lists = join(folder, `lists-${suite}`);
  mkdirSync(join(lists, "partial"), { recursive: true });
  const lines = [
    `deb ${signedByDebian} ${mirror} ${suite} main`,
    `deb ${signedByDebian} ${mirror} ${suite}-updates main`,
    `deb ${signedByDebian} ${mirror}-security ${suite}-security main`,
  ];
  const list = join(folder, `${suite}.list`);
  writeFileSync(list, `${lines.join("\n")}\n`);
  return [
    `-oDir::Etc::SourceList=${list}`,
    "-oDir::Etc::SourceParts=/dev/null",
    `-oDir::State::Lists=${lists}`,
    "-oAPT::Sandbox::User=root",
  ];
}

/**
 * Downloads a package of this Debian to `folder` without installing it: an installed server would be started.
 *
 * @param {string} name
 * @param {string} folder
 */
export async function downloadDebianPackage(name, folder) {
  if (!which("apt-get")) {
    throw new Failure(`${name} is missing. Install it with this system's own means.`);
  }
  const download = (/** @type {string[]} */ ...options) =>
    attempt("apt-get", [...options, "download", name], { cwd: folder });
  if ((await download()).status === 0) return;
  // The machine's lists are missing or old: new ones, beside them.
  const lists = join(folder, "lists");
  mkdirSync(join(lists, "partial"), { recursive: true });
  const options = [`-oDir::State::Lists=${lists}`, `-oDir::Cache=${folder}`, staleListsAreFine];
  await attempt("apt-get", [...options, "-oAPT::Sandbox::User=root", "update"]);
  const { status, output } = await download(...options);
  if (status !== 0) {
    const byHand = `by hand, as root: apt-get install ${name}`;
    throw new Failure(`${name} could not be downloaded. ${networkHint}; ${byHand}.`, output);
  }
}

/** The Debian mirror that this machine already uses. */
async function debianMirror() {
  const { output } = await attempt("apt-get", [
    "indextargets",
    "Created-By: Packages",
    "Origin: Debian",
  ]);
  const sites = [...output.matchAll(/^Site: (.*)$/gm)].map((match) => match[1] ?? "");
  const site = sites.find((each) => !each.includes("security"));
  if (!site)
    throw new Failure("apt-get knows no Debian mirror. Name one in /etc/apt/sources.list.");
  return site;
}

/**
 * Options with which apt-get uses one newer suite of Debian and keeps its lists in `folder`; the machine's
 * own sources, lists and packages are neither read nor changed.
 */
async function privateApt(
  /** @type {string} */ folder,
  /** @type {string} */ suite,
  withSources = false,
) {
  const lists = join(folder, `lists-${suite}`);
  const cache = join(folder, `cache-${suite}`);
  mkdirSync(join(lists, "partial"), { recursive: true });
  mkdirSync(join(cache, "archives", "partial"), { recursive: true });
  const from = `${signedByDebian} ${await debianMirror()}`;
  const lines = [
    `deb ${from} ${suite} main\n`,
    withSources ? `deb-src ${from} ${suite} main\n` : "",
  ];
  writeFileSync(join(folder, `${suite}.list`), lines.join(""));
  const options = {
    "Dir::Etc::SourceList": join(folder, `${suite}.list`),
    "Dir::Etc::SourceParts": "/dev/null",
    "Dir::State::Lists": lists,
    "Dir::State::status": "/dev/null",
    "Dir::Cache": cache,
    "Acquire::Retries": "1",
    "Acquire::Check-Valid-Until": "false", // lists of an archived mirror may have expired
    "Acquire::Languages": "none",
    "APT::Sandbox::User": "root",
    "APT::Update::Error-Mode": "any",
  };
  return Object.entries(options).map(([key, value]) => `-o${key}=${value}`);
}

/**
 * Downloads packages, and sources of packages, from the first newer suite of Debian that has them.
 *
 * @param {string} folder to download to
 * @param {{ binary: readonly string[], source: readonly string[], byHand: string }} wanted
 */
export async function downloadFromNewerDebian(folder, { binary, source, byHand }) {
  const commands = [["update"]];
  if (binary.length > 0) commands.push(["download", ...binary]);
  if (source.length > 0) commands.push(["source", "--download-only", ...source]);
  let log = "";
  for (const suite of newerSuites) {
    const options = await privateApt(folder, suite, source.length > 0);
    let status = 0;
    for (const command of commands) {
      if (status !== 0) break;
      const result = await attempt("apt-get", [...options, ...command], { cwd: folder });
      status = result.status;
      log += result.output;
    }
    if (status === 0) return;
  }
  const names = [...binary, ...source].join(", ");
  throw new Failure(
    `Packages of a newer Debian could not be downloaded: ${names}. ${networkHint}; by hand:${byHand}`,
    log,
  );
}
