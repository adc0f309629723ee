#!/usr/bin/env bash
# The report page in a browser: what a reader sees and does. Needs chromium and says so where there is none. Run from the
# root of the tree.
set -uo pipefail

chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$chromium" ]; then
  echo "skipped: no chromium (Debian package chromium) to open the page in"
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
fail() { echo "FAILED: $1"; failed=1; }

# The page after its scripts have run.
dom() {
  HOME="$folder" timeout 60 "$chromium" --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage \
    --user-data-dir="$folder/profile" --virtual-time-budget=2000 --dump-dom "file://$1" 2> "$folder/log"
}
# expect WHAT PATTERN FILE, expect_not WHAT PATTERN FILE
expect() { grep -qP -- "$2" "$3" || fail "$1: no $2"; }
expect_not() { if grep -qP -- "$2" "$3"; then fail "$1: there is $2"; fi; }

cat > "$folder/a.txt" << 'END'
The fire at the mill killed 31 people. It was </title><script>document.title = "owned"</script> seen from <img src=x
onerror="document.title='owned'"> afar.
END
echo 'The fire at the mill killed 19 people.' > "$folder/b.txt"
cat > "$folder/manifest.json" << END
{"sources": [
  {"path": "$folder/a.txt", "publisher": "<b onclick=alert(1)>A</b>", "url": "javascript:document.title='owned'"},
  {"path": "$folder/b.txt", "publisher": "B & C", "url": "https://example.org/b"}
]}
END
cli/gainsay diff --manifest="$folder/manifest.json" --exit-zero --output=html:"$folder/page.html" > /dev/null || fail "gainsay diff"

dom "$folder/page.html" > "$folder/seen.html"
if [ ! -s "$folder/seen.html" ]; then
  echo "skipped: chromium does not start here:"
  tail -3 "$folder/log"
  exit 0
fi
expect "documents stay text" '&lt;script&gt;document.title' "$folder/seen.html"
expect_not "documents stay text" '<title>owned' "$folder/seen.html"
expect_not "documents stay text" '<img' "$folder/seen.html"
expect_not "only web links" 'href="javascript' "$folder/seen.html"
expect "web links" 'href="https://example.org/b"' "$folder/seen.html"
expect_not "nothing is fetched" '(src|href)="(?!#|https://example.org/b")' "$folder/seen.html"
expect "the script ran" '<output id="shown"[^>]*>1 of 1<' "$folder/seen.html"
expect "both values are marked" '<mark>31</mark>' "$folder/seen.html"
expect "both values are marked" '<mark>19</mark>' "$folder/seen.html"

# What a reader does, done by a script that the page would not run; without its policy it does.
act() {  # act NAME SCRIPT HASH; the answer is the title
  sed 's/<meta http-equiv="Content-Security-Policy"[^>]*>//' "$folder/page.html" > "$folder/act.html"
  echo "<script>addEventListener('load', () => setTimeout(() => { $2 }, 50))</script>" >> "$folder/act.html"
  dom "$folder/act.html$3" | grep -oP '(?<=<title>).*?(?=</title>)'
}
answer() {  # answer WHAT EXPECTED SCRIPT [HASH]
  local got
  got=$(act "$1" "$3" "${4:-}")
  [ "$got" = "$2" ] || fail "$1: '$got' instead of '$2'"
}
key() { echo "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '$1', bubbles: true}));"; }
shown='document.title = document.getElementById("shown").textContent;'

answer "search finds" "1 of 1" "words.value = 'mill'; filters.dispatchEvent(new Event('input')); $shown"
answer "search hides" "0 of 1" "words.value = 'mill zebra'; filters.dispatchEvent(new Event('input')); $shown"
answer "a hidden finding has no row" "true" \
  "words.value = 'zebra'; filters.dispatchEvent(new Event('input')); document.title = document.querySelector('tbody tr').hidden;"
answer "x clears" "1 of 1" \
  "words.value = 'zebra'; filters.dispatchEvent(new Event('input')); $(key x) setTimeout(() => { $shown }, 50);"
answer "j goes to the first finding" "finding" "$(key j) document.title = document.activeElement.className.split(' ')[0];"
answer "o closes it" "false" \
  "$(key j) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'o', bubbles: true})); document.title = document.querySelector('.finding details').open;"
answer "/ goes to the search" "words" "$(key /) document.title = document.activeElement.id;"
answer "keys can be turned off" "" "single.checked = false; $(key /) document.title = document.activeElement.id;"
answer "? opens the help" "true" "$(key '?') document.title = help.open;"
answer "t changes the theme" "light" "$(key t) document.title = document.documentElement.dataset.theme;"
link=$(grep -oP '(?<=id=")c-[0-9a-f]+' "$folder/page.html" | head -n 1)
answer "a link opens its finding" "true $link" \
  "document.querySelector('.finding details').open = false; dispatchEvent(new Event('hashchange')); document.title = document.querySelector('.finding details').open + ' ' + document.activeElement.id;" \
  "#$link"

[ "$failed" -eq 0 ] && echo "the page does what it should"
exit "$failed"
