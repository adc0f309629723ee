#!/usr/bin/env bash
# Installs the Debian package that action.yml was given, from DEB: a path or an address.
set -euo pipefail

package=$DEB
case $DEB in
  https://*)
    package=${RUNNER_TEMP:-/tmp}/gainsay.deb
    curl --fail --silent --show-error --location --output "$package" "$DEB"
    ;;
esac
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update -q
# apt takes a path for one only with a slash in it.
"${as_root[@]}" apt-get install -y -q --no-install-recommends "$(realpath "$package")"
