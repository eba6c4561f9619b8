#!/usr/bin/env bash
# How long the workbench takes from the command to a window on the screen, on a display of its own.
# releng/scripts/start-time.sh [RUNS]     one line a run, then the median, ms; needs xvfb, openbox and xdotool
# Copyright (c) 2026 the Adatom authors. SPDX-License-Identifier: EPL-2.0
set -u
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
folder=$(mktemp -d)
pids=()
finish() { ((${#pids[@]})) && kill "${pids[@]}" 2> /dev/null; rm -rf "$folder"; }
trap finish EXIT
Xvfb -displayfd 5 -screen 0 1600x1000x24 -nolisten tcp 5> "$folder/display" 2> /dev/null &
pids+=($!)
for ((i = 0; i < 100; i++)); do [[ -s $folder/display ]] && break; sleep 0.1; done
export DISPLAY=:$(cat "$folder/display") GDK_BACKEND=x11 NO_AT_BRIDGE=1
openbox > /dev/null 2>&1 &
pids+=($!)
sleep 1
times=()
for ((run = 0; run < ${1:-5}; run++)); do
    begin=$(date +%s%3N)
    setsid "$here/adatom" -data "$folder/workspace" > "$folder/log" 2>&1 &
    app=$!
    until xdotool search --onlyvisible --name Adatom > /dev/null 2>&1; do
        kill -0 $app 2> /dev/null || { cat "$folder/log" >&2; exit 1; }
        sleep 0.02
    done
    times+=($(($(date +%s%3N) - begin)))
    echo "${times[-1]}"
    sleep 2
    kill -- -$app 2> /dev/null
    wait $app 2> /dev/null
done
sorted=($(printf '%s\n' "${times[@]}" | sort -n))
echo "median ${sorted[$((${#sorted[@]} / 2))]} ms of ${#sorted[@]}"
