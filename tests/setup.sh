# shellcheck shell=bash
# What ./run, ./test and .ci/run share: the tools that are needed, and how they come here.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say() { printf '%s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

need_dotnet() {
  if ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    fail "The .NET SDK 10 is missing; install it as https://dot.net says and start again."
  fi
}

need_node() {
  if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' 2>/dev/null; then
    fail "Node.js 20.19 or newer is missing; install it from your distribution or as https://nodejs.org says and start again."
  fi
}

# Installs Debian packages by name, and says so; those that are there cost nothing.
need_packages() {
  local missing=() name
  for name in "$@"; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  local install=(apt-get install -y --no-install-recommends "${missing[@]}")
  command -v apt-get >/dev/null || fail "Please install these first: ${missing[*]}."
  say "Installing ${missing[*]}."
  as_root apt-get update -qq </dev/null >&2 || say "The package lists could not be refreshed; going on with those that are here."
  as_root env DEBIAN_FRONTEND=noninteractive "${install[@]}" -qq </dev/null >&2 || fail "apt-get failed; run it yourself to see why: ${install[*]}"
}

as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "This needs root, and there is no sudo; as root run: $*"
  fi
}

# PostgreSQL with PostGIS, unless a server is named or Docker can give one.
need_postgis() {
  [[ -z ${GEOZONES_DB:-} ]] || return 0
  local config
  for config in /usr/lib/postgresql/*/bin/pg_config pg_config; do
    [[ -f "$("$config" --sharedir 2>/dev/null)/extension/postgis.control" ]] && [[ -x "$("$config" --bindir)/initdb" ]] && return 0
  done
  if ! command -v apt-get >/dev/null && docker info >/dev/null 2>&1; then
    return 0
  fi
  need_packages "$(postgis_package)"
}

# The newest that this release of Debian or Ubuntu has; a new machine has no package lists yet.
postgis_package() {
  local found
  found=$(newest_postgis)
  [[ -n $found ]] || { as_root apt-get update -qq </dev/null >&2 && found=$(newest_postgis); }
  echo "${found:-postgresql-15-postgis-3}"
}

newest_postgis() {
  apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' 2>/dev/null | cut -d' ' -f1 | sort -V | tail -1
}

build_web() {
  [[ -n $(web_changes) ]] || return 0
  install_web
  say "Building the map."
  (cd web && npm run build --silent) >&2 || fail "The map could not be built; the lines above say why."
}

install_web() {
  need_node
  [[ web/node_modules/.package-lock.json -nt web/package-lock.json ]] && return 0
  say "Installing the packages of the map."
  (cd web && npm ci --no-audit --no-fund --loglevel=error) >&2 || fail "npm ci failed; the lines above say why."
}

# The first source that is newer than the built map; everything when nothing is built yet.
web_changes() {
  local built=web/dist/index.html
  [[ -f $built ]] || { echo web; return; }
  find web -path web/node_modules -prune -o -path web/dist -prune -o -type f -newer "$built" -print -quit
}
