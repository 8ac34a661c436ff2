// The nginx that the tests start.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, which } from "./shell.mjs";

/** The folder into which set-up unpacks Debian's package. */
export const ownNginx = join(root, ".toolchain", "nginx");

/** The full path of nginx: on PATH, where Debian installs it, or as set-up has unpacked it. */
export const findNginx = () =>
  which("nginx") ??
  ["/usr/sbin/nginx", join(ownNginx, "usr", "sbin", "nginx")].find((path) => existsSync(path));
