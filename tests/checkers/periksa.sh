#!/bin/sh
# A second checker of undian-tps/1, written from draw/PROTOCOL.md alone, with coreutils, awk and jq.
#
#   sh periksa.sh TRANSCRIPT.json     checks 1 to 10, then the proof line, the words and the order that follow from it
#   sh periksa.sh PROOF-LINE.txt      the checks that a proof line permits, then its words, seed and calls
#
# Every check is one line, "NO name holds|fails|not checked". Exit: 0 nothing fails, 1 something does, 2 unusable.
# It shares nothing with the program. Unicode tables are beyond it: text past Latin leaves check 1 "not checked".

set -u
LC_ALL=C
export LC_ALL
[ $# -eq 1 ] && [ -r "$1" ] || { echo "usage: sh periksa.sh TRANSCRIPT.json | PROOF-LINE.txt" >&2; exit 2; }
room=$(mktemp -d) || exit 2
trap 'rm -rf "$room"' EXIT
trap 'exit 2' INT TERM
mkdir "$room/keys" "$room/opened"

# ---------------------------------------------------------------------------------------------- sections 2, 3 and 7: form

SHARED='
def spelt: test("\\A[A-Z]+-([0-9]{3}|[1-9][0-9]{3,4})\\z") and (endswith("-000") | not);
def is_date: test("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z") and (
  (.[0:4] | tonumber) as $y | (.[5:7] | tonumber) as $m | (.[8:10] | tonumber) as $d
  | $y >= 1 and $m >= 1 and $m <= 12 and $d >= 1 and $d <= (
      if $m == 2 then (if ($y % 4 == 0 and $y % 100 != 0) or $y % 400 == 0 then 29 else 28 end)
      else [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][$m - 1] end));
def thrown: if .kind == "dice" then (.value | test("\\A[1-6]{5,50}\\z"))
            else .kind == "digits" and (.value | test("\\A[0-9]{6,20}\\z")) end;
def assurance: if all(.[]; .kind == "dice") and ([.[].value | length] | add // 0) >= 25
               then "full" else "reduced" end;
def seed_lines: sort_by(.witness) | map("\(.witness):\(.kind):\(.value)") | .[];
def letter: {received: "R", held: "H", absent: "A", declined: "D", ineligible: "I"}[.];
def awards: . == "received" or . == "held";
'

FORM='
def text($least; $most): type == "string" and (length >= $least and length <= $most);
def name: text(1; 200);
def hex($n): type == "string" and test("\\A[0-9a-f]{\($n)}\\z");
def whole($least; $most): type == "number" and . == floor and . >= $least and . <= $most;
def one_of($values): . as $v | type == "string" and any($values[]; . == $v);
def flag: type == "boolean";
def list($least; $most; f): type == "array" and length >= $least and length <= $most and all(.[]; f);
def record($names): type == "object" and keys == ($names | sort);
def ticket: text(1; 20) and test("\\A[A-Z]+-[0-9]{3,5}\\z");
def day: type == "string" and is_date;
def time: type == "string"
  and test("\\A[0-9-]{10}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][+-]([01][0-9]|2[0-3]):[0-5][0-9]\\z")
  and (.[0:10] | is_date);
def statement:
  record(["protocol", "mode", "election", "tps", "attempt", "voided", "polls_closed_at", "frozen_at", "attendance",
          "reconciliation", "tickets", "prizes", "rules", "witnesses"])
  and .protocol == "undian-tps/1" and (.mode | one_of(["official", "practice"]))
  and (.election | record(["name", "date"]) and (.name | name) and (.date | day))
  and (.tps | record(["code", "number", "village", "district", "regency", "province"])
       and (.code | type == "string" and test("\\A[0-9]{10}\\z")) and (.number | whole(1; 9999))
       and (.village | name) and (.district | name) and (.regency | name) and (.province | name))
  and (.attempt | whole(1; 99))
  and (.voided | list(0; 98; record(["attempt", "seal", "reason", "at"]) and (.attempt | whole(1; 99))
       and (.seal | hex(64)) and (.reason | text(1; 500)) and (.at | time)))
  and (.polls_closed_at | time) and (.frozen_at | time)
  and (.attendance | type == "object" and length > 0 and all(keys[]; one_of(["DPT", "DPTB", "DPK"]))
       and all(.[]; record(["registered", "attended"]) and (.registered | whole(0; 99999))
               and (.attended | whole(0; 99999))))
  and (.reconciliation | record(["attended", "ballots_used", "note"]) and (.attended | whole(0; 99999))
       and (.ballots_used | whole(0; 99999)) and (.note | text(0; 500)))
  and (.tickets | list(1; 5000; record(["id", "holder"]) and (.id | ticket) and (.holder | hex(64))))
  and (.prizes | list(1; 500; record(["no", "name", "quantity", "source", "value_idr"]) and (.no | whole(1; 500))
       and (.name | name) and (.quantity | whole(1; 2000)) and (.source | name)
       and (.value_idr | . == null or whole(0; 1000000000000))))
  and (.rules | record(["window", "window_note", "absent", "calls", "excluded"])
       and (.window | one_of(["before_count", "after_count"])) and (.window_note | text(0; 500))
       and (.absent | one_of(["forfeit", "hold"])) and (.calls | whole(1; 9))
       and (.excluded | list(0; 5000; record(["id", "reason"]) and (.id | ticket) and (.reason | text(1; 500)))))
  and (.witnesses | list(0; 100; record(["no", "name", "role", "contributes"]) and (.no | whole(1; 100))
       and (.name | name) and (.role | name) and (.contributes | flag)));
def transcript:
  record(["protocol", "statement", "commitment", "secret", "contributions", "assurance", "seed", "calls", "winners",
          "objections", "completed", "closed_at", "counting_started_at", "journal"])
  and .protocol == "undian-tps/1" and (.statement | statement)
  and (.commitment | hex(64)) and (.secret | hex(64)) and (.seed | hex(64))
  and (.contributions | list(0; 100; record(["witness", "kind", "value"]) and (.witness | whole(1; 100))
       and (.kind | one_of(["dice", "digits"])) and (.value | type == "string" and test("\\A[0-9]{5,50}\\z"))))
  and (.assurance | one_of(["full", "reduced"]))
  and (.calls | list(0; 5000; record(["call", "prize", "unit", "ticket", "outcome", "at", "note"])
       and (.call | whole(1; 5000)) and (.prize | whole(1; 500)) and (.unit | whole(1; 2000)) and (.ticket | ticket)
       and (.outcome | one_of(["received", "held", "absent", "declined", "ineligible"])) and (.at | time)
       and (.note | text(0; 500))))
  and (.winners | list(0; 2000; record(["ticket", "name", "salt", "received_by"]) and (.ticket | ticket)
       and (.name | text(0; 200)) and (.salt | hex(32)) and (.received_by | text(0; 200))))
  and (.objections | list(0; 1000; record(["witness", "text", "at"])
       and (.witness | . == null or whole(1; 100)) and (.text | text(1; 500)) and (.at | time)))
  and (.completed | flag) and (.closed_at | time) and (.counting_started_at | . == null or time)
  and (.journal | record(["entries", "head"]) and (.entries | whole(1; 10000000)) and (.head | hex(64)));
def all_text: [.. | strings] | join("");
def barred: test("[\\x{0}-\\x{1f}\\x{7f}-\\x{9f}\\x{61c}\\x{200e}\\x{200f}\\x{2028}-\\x{202e}\\x{2066}-\\x{2069}\\x{feff}]");
'

# ------------------------------------------------------------------- checks 2, 4, 7, 9 and the parts of 3, 5, 6 and 8

FACTS='
def said($no; holds): "check\t\($no)\t" + (if holds then "holds" else "fails" end);
def climbing: . as $a | all(range(1; length); $a[. - 1] < $a[.]);
def counted: reduce (.[] | select(spelt) | split("-")[0]) as $list ({}; .[$list] += 1);
def statement_holds:
  [.tickets[].id] as $in | [.rules.excluded[].id] as $out | (reduce $in[] as $id ({}; .[$id] = true)) as $drawn
  | ($in + $out) as $came | ($came | counted) as $counts | .attendance as $lists
  | ([$lists[].attended] | add) as $total
  | all($came[]; spelt) and ($in | climbing) and ($out | climbing) and all($out[]; $drawn[.] | not)
  and all($lists | to_entries[]; .value.attended == ($counts[.key] // 0) and .value.attended <= .value.registered)
  and all($counts | keys[]; $lists[.] != null)
  and (.reconciliation | .note != "" or (.attended == $total and .ballots_used == $total))
  and [.prizes[].no] == [range(1; (.prizes | length) + 1)] and ([.prizes[].quantity] | add) <= 2000
  and (.rules | .window == "before_count" or .window_note != "")
  and [.witnesses[].no] == [range(1; (.witnesses | length) + 1)]
  and ([.witnesses[] | select(.contributes) | .name | ascii_downcase] | length >= 2 and (unique | length) == length)
  and [.voided[].attempt] == [range(1; (.voided | length) + 1)] and .attempt == (.voided | length) + 1;
def ranges: reduce .[] as $n ([]; if length > 0 and .[-1][1] == $n - 1 then .[-1][1] = $n else . + [[$n, $n]] end)
  | map(if .[0] == .[1] then "\(.[0])" else "\(.[0])-\(.[1])" end) | join(".");
def head: (.tickets | map(.id / "-") | group_by(.[0])
      | map(.[0][0] + ":" + (map(.[1] | tonumber) | unique | ranges)) | join("+")) as $tickets
  | "UNDI1/\(if .mode == "official" then "O" else "L" end)/\(.tps.code)-\(.tps.number)/\(.election.date)/\(.attempt)"
    + "/T\($tickets)/P\([.prizes[].quantity | tostring] | join("+"))";
def calls_hold: .statement as $s | reduce .calls[] as $c ({ok: true, n: 0, p: 0, u: 1};
    .n += 1 | ($s.prizes[.p] // null) as $prize
    | if $c.call != .n or $prize == null or $c.prize != $prize.no or $c.unit != .u
         or $c.outcome == (if $s.rules.absent == "hold" then "absent" else "held" end)
         or ($c.outcome == "ineligible" and $c.note == "") then .ok = false else . end
    | if $prize != null and ($c.outcome | awards)
      then (if .u == $prize.quantity then .p += 1 | .u = 1 else .u += 1 end) else . end)
  | .done = (.n >= ($s.tickets | length) or .p == ($s.prizes | length));
def seconds: (.[0:4] | tonumber) as $year | (.[5:7] | tonumber) as $m | (.[8:10] | tonumber) as $d
  | ($year - (if $m <= 2 then 1 else 0 end)) as $y
  | (365 * $y + ($y / 4 | floor) - ($y / 100 | floor) + ($y / 400 | floor)
     + ((153 * (($m + 9) % 12) + 2) / 5 | floor) + $d) * 86400
  + (.[11:13] | tonumber) * 3600 + (.[14:16] | tonumber) * 60 + (.[17:19] | tonumber)
  - (if .[19:20] == "-" then -1 else 1 end) * ((.[20:22] | tonumber) * 3600 + (.[23:25] | tonumber) * 60);
def time_holds: .statement as $s | .counting_started_at as $count
  | [$s.polls_closed_at, $s.frozen_at, (.calls[0:1][] | .at), .closed_at] as $steps | ($steps | map(seconds)) as $at
  | all(range(1; $at | length); $at[. - 1] <= $at[.]) and all($steps[]; .[0:10] == $s.election.date)
  and ($s.rules.window != "before_count" or $count == null
       or (($count | seconds) as $began | all(.calls[]; (.at | seconds) <= $began)));
. as $t | .statement as $s | calls_hold as $walk
| ([.calls[] | select(.outcome | awards) | .ticket]) as $awarded
| (reduce $s.tickets[] as $x ({}; .[$x.id] = $x.holder)) as $bound
| ($s | if statement_holds
        then (if any(.witnesses[]; .contributes and (.name | test("[^\\x{0}-\\x{7f}]")))
              then "check\t2\tnot checked" else said(2; true) end)
        else said(2; false) end),
  said(4; [.contributions[].witness] == ([$s.witnesses[] | select(.contributes) | .no] | sort)
          and all(.contributions[]; thrown) and .assurance == (.contributions | assurance)),
  said(7; $walk.ok and .completed == $walk.done),
  said(8; [.winners[].ticket] == $awarded),
  said(9; time_holds),
  (if all($s.tickets[].id; spelt) then "head\t" + ($s | head) else empty end),
  "commitment\t\(.commitment)", "secret\t\(.secret)", "seed\t\(.seed)",
  (.contributions | seed_lines | "line\t" + .),
  ($s.tickets[] | "ticket\t\(.id)"),
  (.calls[] | "call\t\(.ticket)\t\(.prize)\t\(.unit)\t\(.outcome)"),
  (.winners | to_entries[] | "winner\t\(10000 + .key)\t\(.value.salt)\t\(.value.ticket)\t\($bound[.value.ticket] // "none")\t\(.value.name)"),
  "tail\t/W" + ([.contributions | sort_by(.witness)[] | "\(.witness)\(if .kind == "dice" then "D" else "N" end)\(.value)"] | join("+"))
    + "/C" + ([.calls[].outcome | letter] | join("")) + "/X\(if .completed then 1 else 0 end)"
'

# ----------------------------------------------------------------------------------------------- section 9: a proof line

LINE='
def number: "[1-9][0-9]{0,3}";
def need(holds): if holds then . else error("form") end;
def span: if test("\\A[1-9][0-9]{0,4}(-[1-9][0-9]{0,4})?\\z") then (split("-") | map(tonumber)) else error("form") end;
def padded: tostring | if length < 3 then ("00" + .)[-3:] else . end;
def one_list: need(test("\\A[A-Z]+:[0-9.-]+\\z")) | (. / ":") as [$name, $rest] | ($rest / "." | map(span)) as $spans
  | need(all($spans[]; length == 1 or .[0] < .[1])
         and all(range(1; $spans | length); ($spans[. - 1][-1] + 1) < $spans[.][0])
         and ([$spans[] | .[-1] - .[0] + 1] | add) <= 5000)
  | {name: $name, ids: [$spans[] | range(.[0]; .[-1] + 1) | "\($name)-\(padded)"]};
def tickets: (. / "+" | map(one_list)) as $lists | [$lists[].name] as $names
  | need($names == ($names | unique) and ([$lists[].ids | length] | add) <= 5000) | [$lists[].ids[]] | sort;
def given: need(test("\\A\(number)[DN][0-9]+\\z")) | capture("\\A(?<witness>[0-9]+)(?<kind>[DN])(?<value>[0-9]+)\\z")
  | .witness |= tonumber | .kind = (if .kind == "D" then "dice" else "digits" end) | need(thrown);
def outcome: {R: "received", H: "held", A: "absent", D: "declined", I: "ineligible"}[.];
sub("\\A[ \\t\\r\\n\\f\\x{b}]+"; "") | sub("[ \\t\\r\\n\\f\\x{b}]+\\z"; "")
| need(length <= 65536 and test("\\A[ -~]*\\z")) | . / "/" | need(length == 12)
| . as [$v, $mode, $tps, $date, $attempt, $t, $p, $r, $s, $w, $c, $x]
| need($v == "UNDI1" and ($mode | test("\\A[OL]\\z")) and ($tps | test("\\A[0-9]{10}-\(number)\\z"))
       and ($date | is_date) and ($attempt | test("\\A[1-9][0-9]?\\z"))
       and ($t | test("\\AT.")) and ($p | test("\\AP\(number)(\\+\(number))*\\z"))
       and ($r | test("\\AR[0-9A-F]{64}\\z")) and ($s | test("\\AS[0-9A-F]{64}\\z"))
       and ($w | test("\\AW.")) and ($c | test("\\AC[RHADI]*\\z")) and ($x | test("\\AX[01]\\z")))
| .[0:7] as $head | ($t[1:] | tickets) as $ids | ($p[1:] / "+" | map(tonumber)) as $amounts
| ($w[1:] / "+" | map(given)) as $given | [$given[].witness] as $numbers | ($c[1:] / "" | map(outcome)) as $outcomes
| need(($amounts | length) <= 500 and ($amounts | add) <= 2000 and $numbers == ($numbers | unique)
       and ($numbers | length) <= 100)
| (reduce $outcomes[] as $o ({n: 0, p: 0, u: 1, rows: []};
     if .p < ($amounts | length) and .n < ($ids | length) then
       .rows += ["\(.p + 1)\t\(.u)\t\($o)"] | .n += 1
       | if $o | awards then (if .u == $amounts[.p] then .p += 1 | .u = 1 else .u += 1 end) else . end
     else . end)) as $walk
| "check\t1\tholds",
  (if ($given | length) < 2 then "check\t4\tfails" else empty end),
  (if ($walk.rows | length) == ($outcomes | length)
      and ($x == "X1") == (($outcomes | length) >= ($ids | length) or $walk.p == ($amounts | length))
      and ([$outcomes[] | select(. == "held" or . == "absent")] | unique | length) < 2
   then empty else "check\t7\tfails" end),
  "head\t" + ($head | join("/")), "digest\t" + ($r[1:] | ascii_downcase), "secret\t" + ($s[1:] | ascii_downcase),
  ($given | seed_lines | "line\t" + .), ($ids[] | "ticket\t" + .), ($walk.rows[] | "row\t" + .)
'

# ------------------------------------------------------------------------------------------------------------- the work

H() { sha256sum | cut -d ' ' -f 1; }
fact() { awk -F '\t' -v tag="$1" '$1 == tag { print substr($0, length(tag) + 2) }' "$room/facts"; }
names='form statement seal contributions seed order calls winners time journal'
say() { # say NO RESULT
    [ "$2" != fails ] || : > "$room/failed"
    no=$1 result=$2
    # shellcheck disable=SC2086
    set -- $names
    shift $((no - 1))
    echo "$no $1 $result"
}
rest_unread() { for n in 2 3 4 5 6 7 8 9 10; do say "$n" 'not checked'; done; exit 1; }
told() { awk -F '\t' -v no="$1" '$1 == "check" && $2 == no { r = $3 } END { print (r ? r : "not checked") }' "$room/facts"; }
same() { [ "$1" = "$2" ] && echo holds || echo fails; }

seal() { # seal HEAD R SECRET: section 3 and 4
    bound=$(printf 'undian-tps/1 statement\n%s\n%s\n' "$1" "$2" | H)
    printf 'undian-tps/1 commitment\n%s\n%s\n' "$bound" "$3" | H
}
seed() { { printf 'undian-tps/1 seed\n%s\n%s\n' "$1" "$2"; fact line; } | H; } # seed SEAL SECRET: section 4
queue() { # queue SEED: section 5, one file a ticket so that one sha256sum hashes them all
    fact ticket | awk -v room="$room/keys/" -v seed="$1" '{ printf "%s %s", seed, $0 > (room $0); close(room $0) }'
    (cd "$room/keys" && sha256sum -- *) | sort | cut -c 67- > "$room/queue"
}
words() { # words SEAL: the first twelve bytes pick from the list on the page
    awk '/^```words$/ { on = 1; next } /^```/ { on = 0 } on' "$(dirname "$0")/../../draw/PROTOCOL.md" \
        | tr -s ' ' '\n' > "$room/words"
    printf '%s\n' "$1" | awk -v list="$room/words" '{
        while ((getline word < list) > 0) w[n++] = word
        for (i = 0; i < 12; i++) {
            hi = index("0123456789abcdef", substr($0, 2 * i + 1, 1)) - 1
            lo = index("0123456789abcdef", substr($0, 2 * i + 2, 1)) - 1
            printf "%s%s", (i ? " " : "words "), w[16 * hi + lo]
        }
        print "" }'
}

check_line() {
    if ! jq -R -s -r "$SHARED $LINE" "$1" > "$room/facts" 2> /dev/null; then say 1 fails; rest_unread; fi
    for n in 1 2 3 4 5 6 7 8 9 10; do say "$n" "$(told "$n")"; done
    c=$(seal "$(fact head)" "$(fact digest)" "$(fact secret)")
    s=$(seed "$c" "$(fact secret)")
    queue "$s"
    echo "seal $c"
    words "$c"
    echo "seed $s"
    fact row | awk -F '\t' -v queue="$room/queue" '{ getline t < queue; print "call", NR, $1, $2, t, $3 }'
}

is_canonical() { # section 2: the bytes made again are the same, and every number is whole and plainly written
    [ "$(wc -c < "$1")" -le 8388609 ] && jq -cS . "$1" > "$room/again" 2> /dev/null || return 1
    [ "$(wc -l < "$room/again")" -eq 1 ] || return 1
    cmp -s "$1" "$room/again" || { cat "$1"; echo; } | cmp -s - "$room/again" || return 1
    awk '{ gsub(/"([^"\\]|\\.)*"/, ""); if (/[0-9][.eE]|-|[^0-9]0[0-9]/) exit 1 }' "$room/again"
}

check_transcript() {
    # Code points below 0300 and the common dashes and quotation marks are always in NFC; others need Unicode's tables.
    if is_canonical "$1"; then
        form=$(jq "$SHARED $FORM"' if transcript and (all_text | barred | not)
            then all_text | test("[^\\x{0}-\\x{2ff}\\x{2010}-\\x{2027}]") else null end' "$1")
    else
        form=null
    fi
    case $form in
        true) form='not checked' ;;
        false) form=holds ;;
        *) say 1 fails; rest_unread ;;
    esac
    jq -r "$SHARED $FACTS" "$1" > "$room/facts" || exit 2
    r=$(jq -cSj .statement "$1" | H)
    c=$(seal "$(fact head)" "$r" "$(fact secret)")
    queue "$(fact seed)"
    awk -F '\t' '$1 == "call" { print $2 }' "$room/facts" > "$room/called"
    head -n "$(wc -l < "$room/called")" "$room/queue" > "$room/due"
    awk -F '\t' -v room="$room/opened/" '$1 == "winner" {
        printf "undian-tps/1 holder\n%s\n%s\n%s\n", $3, $4, $6 > (room $2); close(room $2); print $5 }' \
        "$room/facts" > "$room/bound"
    [ ! -s "$room/bound" ] || (cd "$room/opened" && sha256sum -- *) | cut -c 1-64 > "$room/holders"
    [ -e "$room/holders" ] || : > "$room/holders"

    say 1 "$form"
    say 2 "$(told 2)"
    [ -n "$(fact head)" ] && say 3 "$(same "$c" "$(fact commitment)")" || say 3 fails
    say 4 "$(told 4)"
    say 5 "$(same "$(seed "$(fact commitment)" "$(fact secret)")" "$(fact seed)")"
    cmp -s "$room/called" "$room/due" && say 6 holds || say 6 fails
    say 7 "$(told 7)"
    cmp -s "$room/bound" "$room/holders" && say 8 "$(told 8)" || say 8 fails
    say 9 "$(told 9)"
    say 10 'not checked'
    [ -z "$(fact head)" ] || printf 'line %s/R%s/S%s%s\n' "$(fact head)" "$(echo "$r" | tr a-f A-F)" \
        "$(fact secret | tr a-f A-F)" "$(fact tail)"
    echo "seal $(fact commitment)"
    words "$(fact commitment)"
    awk '{ print "order", NR, $0 }' "$room/queue"
}

if [ "$(head -c 999 "$1" | tr -d ' \t\r\n' | head -c 6)" = UNDI1/ ]; then check_line "$1"; else check_transcript "$1"; fi
[ ! -e "$room/failed" ]
