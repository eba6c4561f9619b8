# What ./adatom and ./verify share; sourced by bash. $here is the root of the source tree.
# Copyright (c) 2026 the Adatom authors. SPDX-License-Identifier: EPL-2.0

state=$here/.adatom
need_java=25
maven_version=3.9.11

say() { printf 'adatom: %s\n' "$*" >&2; }
die() { say "$1"; exit "${2:-1}"; }

# Sets JAVA_HOME and java_version: the newest JDK >= $need_java of $JAVA_HOME, /usr/lib/jvm and the java on the path.
# JAVA_HOME wins when it is new enough. Reads the "release" files, starts nothing.
find_java() {
    local home key value version best='' best_version='' best_number=0 found=''
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/*; do
        [[ -n $home && -x $home/bin/java && -r $home/release ]] || continue
        version=
        while IFS='=' read -r key value; do
            case $key in
                JAVA_RUNTIME_VERSION) version=${value//\"/}; break ;;
                JAVA_VERSION) version=${value//\"/} ;;
            esac
        done < "$home/release"
        local major=${version%%[.+-]*}
        [[ $major =~ ^[0-9]+$ ]] || continue
        ((major == 1)) && major=8
        [[ $found == *" $major "* ]] || found+=" $major "
        ((major >= need_java)) || continue
        if [[ -n ${JAVA_HOME:-} && $home == "$JAVA_HOME" ]]; then best=$home best_version=$version; break; fi
        # 25.0.3+9 -> comparable number; the newest wins
        local rest=${version#"$major"} parts number
        IFS='.+-' read -r -a parts <<< "${rest#.}"
        number=$((major * 1000000 + 10#0$(digits "${parts[0]:-}") * 10000 + 10#0$(digits "${parts[1]:-}") * 100))
        ((number > best_number)) && best=$home best_version=$version best_number=$number
    done
    [[ -n $best ]] || die "a JDK $need_java or newer is needed${found:+ (found: Java${found})}: install one below /usr/lib/jvm (for example Temurin $need_java) or set JAVA_HOME"
    export JAVA_HOME=$best
    java_version=$best_version
}
digits() { [[ $1 =~ ^[0-9]+$ ]] && printf %s "$1" || printf 0; }

# Installs what is missing; arguments: what for, then "package:proof" where the proof is a command, or a file pattern
# with a slash. Starts a process only when something is missing.
need_packages() {
    local what=$1 entry package proof missing=()
    shift
    for entry in "$@"; do
        package=${entry%%:*} proof=${entry#*:}
        if [[ $proof == */* ]]; then compgen -G "$proof" > /dev/null && continue; else command -v "$proof" > /dev/null && continue; fi
        missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    command -v apt-get > /dev/null || die "missing for $what is what Debian calls ${missing[*]}: install the same with the package manager of this system"
    local run=()
    if ((EUID != 0)); then
        sudo -n true 2> /dev/null || die "packages are missing for $what: sudo apt-get install --no-install-recommends ${missing[*]}"
        run=(sudo -n)
    fi
    mkdir -p "$state"
    say "installing ${missing[*]}"
    "${run[@]}" apt-get update > "$state/packages.log" 2>&1
    local known=()
    for package in "${missing[@]}"; do
        apt-cache show "$package" > /dev/null 2>&1 || { apt-cache show "${package}t64" > /dev/null 2>&1 && package=${package}t64; }
        known+=("$package")
    done
    "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${known[@]}" \
        >> "$state/packages.log" 2>&1 || die "could not install ${missing[*]}: see $state/packages.log"
}
window_packages=('libgtk-3-0:/usr/lib*/*/libgtk-3.so.0' 'fonts-dejavu:/usr/share/fonts/*/*' xvfb:Xvfb)

# Sets mvn: one that Tycho accepts (3.9.9 or newer, not 4), else fetched with the one that is there.
find_maven() {
    local own=$state/apache-maven-$maven_version/bin/mvn candidate version
    for candidate in "$own" "${MAVEN_HOME:+$MAVEN_HOME/bin/mvn}" "$(command -v mvn)"; do
        [[ -n $candidate && -x $candidate ]] || continue
        if [[ $candidate == "$own" ]]; then mvn=$own; return; fi
        version=$(cd / && "$candidate" -v 2> /dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
        if [[ $version =~ ^3\.(9\.(9|[1-9][0-9])|[1-9][0-9]) ]]; then mvn=$candidate; return; fi
    done
    need_packages 'the build' maven:mvn
    say "fetching Maven $maven_version"
    mkdir -p "$state/fetch"
    (cd "$state/fetch" && mvn -B dependency:unpack \
        -Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin -DoutputDirectory="$state/fetch" \
        -Dproject.basedir="$state/fetch" -DmarkersDirectory="$state/fetch/markers") > "$state/maven.log" 2>&1 \
        && mv "$state/fetch/apache-maven-$maven_version" "$state/" \
        || die "could not fetch Maven $maven_version: see $state/maven.log, or install Maven 3.9.9 or newer"
    rm -rf "$state/fetch"
    chmod +x "$own"
    mvn=$own
}

# Sets source_stamp: changes whenever a file that the product is made of changes, appears or goes.
stamp_sources() {
    source_stamp=$(cd "$here" && find pom.xml .mvn target-platform bundles features releng \
        \( -name target -o -name bin -o -name 'bin_*' -o -name src_test -o -name '.polyglot.*' -o -name '.tycho-*' \
           -o -name scripts \) -prune \
        -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | md5sum)
    source_stamp=${source_stamp:0:16}
}

# Keeps the built product outside target/, under its stamp, so that a running one is never rebuilt under its feet.
keep_product() {
    local built=$here/releng/org.adatom.product/target/products/org.adatom.product/linux/gtk/x86_64/adatom
    local product=$state/product/$source_stamp old
    [[ -d $built/plugins ]] || die "the build made no product below $built"
    [[ -d $product ]] && return
    mkdir -p "$state/product"
    rm -rf "$product.new"
    cp -al "$built" "$product.new" 2> /dev/null || { rm -rf "$product.new"; cp -a "$built" "$product.new"; }
    "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 "$here/releng/scripts/Unsign.java" \
        "$product.new"/plugins/org.eclipse.osgi_*.jar "$product.new"/plugins/org.eclipse.equinox.launcher_*.jar \
        || say "could not take the signatures out; the start will be slower"
    mv "$product.new" "$product"
    ln -sfn "$source_stamp" "$state/product/current.new" && mv -T "$state/product/current.new" "$state/product/current"
    # older ones go, except those in use (they hold a shared lock)
    for old in "$state"/product/*/; do
        old=${old%/}
        [[ -L $old || $old == "$product" ]] && continue
        (flock -n 8 && rm -rf "$old") 8< "$old" || true
    done
}
