# What ops/run, ops/test, ops/generate and ops/postgres share. Sourced, never run.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

# Progress and errors go to standard error: standard output carries what a program may want to read.
step() { printf '» %s\n' "$*" >&2; }
note() { printf '  %s\n' "$*" >&2; }

# fail WHAT [WHAT TO DO NEXT]
fail() {
    printf '\n✗ %s\n' "$1" >&2
    [ $# -lt 2 ] || printf '  %s\n' "$2" >&2
    exit 1
}

is_root() { [ "$(id -u)" -eq 0 ]; }

is_port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Below the range from which the system gives out ports of its own accord.
free_port() {
    local port tries
    for tries in {1..200}; do
        port=$((20000 + RANDOM % 12000))
        is_port_taken "$port" || { echo "$port"; return; }
    done
    fail "No free port was found on 127.0.0.1." "See what listens there: ss -ltn"
}

find_dotnet() {
    export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
    # A service account without a home must still be able to build.
    if [ -z "${HOME:-}" ] || [ ! -w "${HOME:-/nonexistent}" ]; then
        export DOTNET_CLI_HOME=${TMPDIR:-/tmp}/onnara-dotnet-$(id -u) NUGET_PACKAGES=${NUGET_PACKAGES:-${TMPDIR:-/tmp}/onnara-dotnet-$(id -u)/packages}
        mkdir -p "$DOTNET_CLI_HOME"
    fi
    command -v dotnet >/dev/null || PATH=$PATH:${DOTNET_ROOT:-/usr/share/dotnet}:${HOME:-/nonexistent}/.dotnet:/usr/lib/dotnet
    command -v dotnet >/dev/null || fail "The .NET SDK was not found." "Install the SDK that global.json names and put dotnet on PATH."
    (cd "$repository" && dotnet --version >/dev/null 2>&1) ||
        fail "No installed .NET SDK satisfies global.json ($(tr -d ' \n' <"$repository/global.json"))." "dotnet --list-sdks shows those that are installed."
}

# The README's walk is told in curl, and its test runs it.
find_curl() {
    command -v curl >/dev/null && return
    if is_root && command -v apt-get >/dev/null; then
        step "Installing curl"
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends curl; } >/dev/null 2>&1 </dev/null || true
    fi
    command -v curl >/dev/null || fail "curl was not found." "Install it, for example with: apt-get install curl"
}

# The pages are tried in a real browser, with letters for what they say.
find_chromium() {
    if ! command -v chromium >/dev/null && is_root && command -v apt-get >/dev/null; then
        step "Installing Chromium"
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium fonts-noto-cjk; } >/dev/null 2>&1 </dev/null || true
    fi
    command -v chromium >/dev/null || fail "chromium was not found." "Install it, for example with: apt-get install chromium fonts-noto-cjk"
}

# build PROJECT-OR-SOLUTION LOG: a Release build; its output is shown only where it failed.
build() {
    # One compiler for all projects, since starting one for each takes longer than most of the compiling. It goes when the build is done.
    local compiler=onnara-$$ code=0
    (cd "$repository" && dotnet build "$1" --configuration Release --nologo --verbosity quiet -nodeReuse:false \
        -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler") >"$2" 2>&1 </dev/null || code=$?
    pkill -f -- "-pipename:$compiler" || true
    [ "$code" -ne 0 ] || return 0
    grep -E 'error|warn' "$2" | sort -u | head -n 30 >&2
    grep -q 'Internal/Generated' "$2" &&
        fail "The pre-generated code does not fit the sources any more." "Run ops/generate and commit what it writes."
    fail "The build failed; the whole output is in $2." "If packages could not be restored, check the network and try again."
}

# build_web LOG: the browser's application into src/Web/dist, where its sources have changed since it was built.
build_web() {
    local web=$repository/src/Web sources
    command -v npm >/dev/null || fail "npm was not found." "Install Node.js 20 or later, which brings it."
    sources=$(cd "$repository" && find src/Web docs/openapi.json -name node_modules -prune -o -name dist -prune -o -name schema.ts -prune -o -type f -print0 |
        sort -z | xargs -0 sha256sum | sha256sum)
    [ "$(cat "$web/dist/.sources" 2>/dev/null)" != "$sources" ] || return 0
    (cd "$web" && npm ci --no-audit --no-fund && npm run build) >"$1" 2>&1 </dev/null || {
        grep -E 'error|ERR' "$1" | sort -u | head -n 30 >&2
        fail "The web application was not built; the whole output is in $1." "If packages could not be fetched, check the network and try again."
    }
    echo "$sources" >"$web/dist/.sources"
}
