#!/usr/bin/env bash
# The packages as users get them, installed into folders of their own. Run from the root of the tree.
set -uo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
fail() { echo "FAILED: $*"; failed=1; }

mkdir "$folder/deb" "$folder/tarball"
dpkg-deb --extract package/gainsay.deb "$folder/deb" || fail "dpkg-deb --extract"
dpkg-deb --ctrl-tarfile package/gainsay.deb | tar -xC "$folder/deb" ./md5sums ./control || fail "no md5sums"
tar -xzf package/gainsay.tar.gz -C "$folder/tarball" || fail "tar -x"
deb=$folder/deb/usr
tarball=$(echo "$folder"/tarball/gainsay-*)

# What belongs into both, and nothing else.
expected="bin/gainsay
lib/gainsay/gainsay-pdf
share/bash-completion/completions/gainsay
share/doc/gainsay/README.md
share/doc/gainsay/changelog.gz
share/doc/gainsay/copyright
share/doc/gainsay/third_party_notices.gz
share/fish/vendor_completions.d/gainsay.fish
share/gainsay/gainsay.binpb
share/gainsay/proto/gainsay/v1/claim.proto
share/gainsay/proto/gainsay/v1/report.proto
share/gainsay/proto/gainsay/v1/source.proto
share/gainsay/proto/gainsay/v1/stream.proto
share/man/man1/gainsay.1.gz
share/zsh/vendor-completions/_gainsay"
for place in "$deb" "$tarball"; do
  got=$(cd "$place" && find . -type f | cut -c3- | LC_ALL=C sort)
  [ "$got" = "$expected" ] || fail "$place holds: $(diff <(echo "$expected") <(echo "$got"))"
done
(cd "$folder/deb" && md5sum --quiet -c md5sums) || fail "md5sums"
for list in "$(dpkg-deb --contents package/gainsay.deb)" "$(tar -tvzf package/gainsay.tar.gz)"; do
  grep -vE '^(drwxr-xr-x|-rwxr-xr-x|-rw-r--r--) +(root/root|0/0) .* 2000-01-01 ' <<< "$list" && fail "mode, owner or time"
done

# Version and dependencies.
version=$("$deb/bin/gainsay" --version | cut -d' ' -f2)
[ "$(dpkg-deb -f package/gainsay.deb Version)" = "$version" ] || fail "version"
[ "$(basename "$tarball")" = "gainsay-$version" ] || fail "version of $tarball"
depends=$(dpkg-deb -f package/gainsay.deb Depends)
for program in bin/gainsay lib/gainsay/gainsay-pdf; do
  while read -r library; do
    file=$(ldconfig -p | awk -v library="$library" '$1 == library {print $NF; exit}')
    # Since /lib is a link to /usr/lib, dpkg knows a file by one of two names.
    package=$(dpkg -S "$file" "/usr$file" "${file#/usr}" 2> /dev/null | head -1 | cut -d: -f1)
    [[ ", $depends" == *", $package "* ]] || fail "$program needs $library of '$package', and Depends does not name it"
  done < <(readelf -d "$deb/$program" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p')
done
readelf -d "$tarball/bin/gainsay" | grep NEEDED && fail "the tarball's program needs libraries"

# Both programs do what they are for, PDF included, by themselves and wherever they stand.
for place in "$deb" "$tarball"; do
  program=$place/bin/gainsay
  env -i "$program" diff --format=json testdata/stadium/*.txt > "$place.json"
  [ $? -eq 1 ] || fail "$program: diff"
  cat > "$folder/a.pdf" << 'END'
%PDF-1.1
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 200] /Contents 4 0 R
  /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
4 0 obj << /Length 63 >> stream
BT /F 12 Tf 20 100 Td (At least 27 people were killed.) Tj ET
endstream endobj
trailer << /Root 1 0 R >>
END
  env -i "$program" extract "$folder/a.pdf" 2>&1 | grep 'killed: At least 27' > /dev/null || fail "$program: PDF"
done
cmp "$deb.json" "$tarball.json" || fail "the static program finds something else"

# The manual page and the completions.
zcat "$deb/share/man/man1/gainsay.1.gz" > "$folder/gainsay.1"
grep -q '^\.TH GAINSAY 1 ' "$folder/gainsay.1" || fail "the manual page"
if command -v man > /dev/null; then
  man --warnings -l "$folder/gainsay.1" 2> "$folder/warnings" > "$folder/shown" < /dev/null || fail "man -l"
  [ ! -s "$folder/warnings" ] || fail "man -l: $(cat "$folder/warnings")"
  grep -q 'EXIT STATUS' "$folder/shown" || fail "man -l shows no EXIT STATUS"
fi
if command -v mandoc > /dev/null; then
  mandoc -Tlint -Werror "$folder/gainsay.1" || fail "mandoc -Tlint"
fi
bash -c 'source "$0" && complete -p gainsay' "$deb/share/bash-completion/completions/gainsay" > /dev/null || fail "bash"
if command -v zsh > /dev/null; then zsh -n "$deb/share/zsh/vendor-completions/_gainsay" || fail "zsh"; fi
if command -v fish > /dev/null; then
  fish --no-execute "$deb/share/fish/vendor_completions.d/gainsay.fish" || fail "fish"
fi

# Programs of others read records with what is installed.
echo 'id: "x"' | "$PROTOC" --descriptor_set_in="$deb/share/gainsay/gainsay.binpb" --encode=gainsay.v1.Claim > /dev/null \
  || fail "the descriptor set"
"$PROTOC" --proto_path="$deb/share/gainsay/proto" --descriptor_set_out="$folder/set" gainsay/v1/report.proto || fail ".proto"
zcat "$deb/share/doc/gainsay/third_party_notices.gz" | grep '^==== wordnet-base' > /dev/null || fail "WordNet's notice"

# Installed by dpkg into a root of its own, where we may.
if [ "$(id -u)" -eq 0 ]; then
  root=$folder/root
  mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
  touch "$root/var/lib/dpkg/status"
  if dpkg --root="$root" --force-depends --force-not-root --log="$folder/log" -i package/gainsay.deb > "$folder/said" 2>&1; then
    "$root/usr/bin/gainsay" --version > /dev/null || fail "dpkg -i: no program"
    dpkg --root="$root" --log="$folder/log" --remove gainsay > /dev/null 2>&1 || fail "dpkg --remove"
    [ ! -e "$root/usr/bin/gainsay" ] || fail "dpkg --remove leaves the program"
  else
    fail "dpkg -i: $(cat "$folder/said")"
  fi
fi

# Made again, later and elsewhere, of the same files: the same bytes.
again() {  # again FORM PLACE PACKAGE
  local form=$1 place=$2 from=$folder/again maker=$PWD/package/make_package.sh
  rm -rf "$from" && mkdir -p "$from/cli" "$from/proto"
  cp "$place/bin/gainsay" "$place/lib/gainsay/gainsay-pdf" "$place/share/zsh/vendor-completions/_gainsay" "$from/cli/"
  cp "$place/share/bash-completion/completions/gainsay" "$from/cli/gainsay.bash"
  cp "$place/share/fish/vendor_completions.d/gainsay.fish" "$from/cli/"
  zcat "$place/share/man/man1/gainsay.1.gz" > "$from/cli/gainsay.1"
  cp -r "$place/share/gainsay/proto/gainsay" "$place/share/gainsay/gainsay.binpb" "$from/proto/"
  zcat "$place/share/doc/gainsay/changelog.gz" > "$from/CHANGELOG.md"
  cp "$place/share/doc/gainsay/README.md" "$from/"
  cp "$place/share/doc/gainsay/copyright" "$from/LICENSE"
  cp package/control.in "$from/proto/"
  (
    cd "$from" || exit
    [ "$form" = deb ] || rm proto/control.in
    "$maker" "$form" out README.md CHANGELOG.md LICENSE cli/* proto/*.* proto/gainsay/v1/*
  ) || fail "$form: not made again"
  cmp "$from/out" "$3" || fail "$3 made again has other bytes"
}
again deb "$deb" package/gainsay.deb
again tarball "$tarball" package/gainsay.tar.gz

[ "$failed" -eq 0 ] && echo "the packages are as they should be"
exit "$failed"
