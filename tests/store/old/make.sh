#!/usr/bin/env bash
# Makes the library of an old schema that tst_migration upgrades: make.sh PROGRAM FILE, where PROGRAM is a secondstory that still writes
# that schema (schema-1 was written by the state of commit 6cb27ca, schema-2 by that of bf8b0b0). Everything in it is the sample and what stands below.
# The file is kept compressed as Qt's qUncompress reads it: its size in four bytes, then zlib.
set -euo pipefail
program=$1
file=$(realpath -m "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder XDG_STATE_HOME=$folder XDG_CONFIG_HOME=$folder TZ=UTC LC_ALL=C.UTF-8 USER=tester LOGNAME=tester
library=$folder/library.secondstory

"$program" sample --to "$library" > /dev/null
review=$("$program" new --library "$library" --title "Standby drill" --kind gameday --severity 3 --zone Asia/Kolkata)
"$program" capture --library "$library" --review "$review" --at 2026-10-02 > /dev/null <<'LINES'
09:05 Traffic was moved to the standby #action @database
~09:07 we believed the standby was warm #decision
09:06-09:20 errors rose to 4 % #alert
% the queue drained twice as fast as expected
! the drill runs every month @database due 2026-11-30
? who decides to stop the drill
+ the standby took over in two minutes
- nobody had the key of the second site
* a standby that is never used is a guess
日本語の行 and a line of unknown time
LINES
"$program" verify "$library"
python3 - "$library" "$file" <<'PY'
import struct, sys, zlib
raw = open(sys.argv[1], "rb").read()
open(sys.argv[2], "wb").write(struct.pack(">I", len(raw)) + zlib.compress(raw, 9))
PY
