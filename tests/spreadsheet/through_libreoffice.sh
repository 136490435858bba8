#!/bin/sh
# Opens CSV tables in LibreOffice Calc and saves them again, as somebody does who edits them there.
#
# Usage: through_libreoffice.sh LANGUAGE QUOTED_AS_TEXT DETECT OUT TABLE...
#   LANGUAGE        Windows language id: 1033 en-US, 2057 en-GB, 1031 de, 1036 fr
#   QUOTED_AS_TEXT  true or false: the option "Format quoted field as text" of the dialogue that opens a CSV file
#   DETECT          true or false: the option "Detect special numbers"
#   OUT             the folder for the saved tables
# Tried with LibreOffice 7.4.7.2.
set -eu
language=$1 quoted=$2 detect=$3 out=$4
shift 4
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
soffice "-env:UserInstallation=file://$profile" --headless --norestore \
    "--infilter=CSV:44,34,76,1,,$language,$quoted,$detect" \
    --convert-to "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true" --outdir "$out" "$@"
