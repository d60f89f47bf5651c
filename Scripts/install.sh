# What the system must have, installed only where missing. Sourced by ./run and ./test.

# What Swift needs to build and run the product on Debian 12.
build_packages="binutils ca-certificates git libc6-dev libcurl4 libgcc-12-dev libncurses6 libsqlite3-dev
    libstdc++-12-dev libuuid1 libxlsxwriter-dev libxml2 libzip-dev libzstd1 pkg-config tzdata zlib1g-dev"

# What the tests need beside it: a browser with Chinese letters, a fault injector's compiler, file systems to break.
test_packages="chromium e2fsprogs fonts-noto-cjk gcc librsvg2-bin poppler-utils python3 python3-venv xfsprogs"

# What the browser tests import.
python_packages="playwright axe-playwright-python openpyxl pillow"

# What the engine's benchmark needs: a compiler of the floor, a load generator, and the peers. No test needs them.
benchmark_packages="gcc libc6-dev python3 python3-venv util-linux wrk"
benchmark_python_packages="duckdb numpy polars"

# Says one thing in Chinese and in English on standard error.
say() {
    printf '%s\n%s\n' "$1" "$2" >&2
}

# Runs a command as root, by sudo where we are somebody else.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "缺少系统软件包，且当前用户既不是 root，也没有 sudo。请由管理员执行：$*" \
            "System packages are missing and this user is neither root nor has sudo. Ask an administrator to run: $*"
        return 1
    fi
}

# Prints the packages of its arguments that are not installed.
missing_packages() {
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || printf '%s ' "$package"
    done
}

# Installs those of its arguments that are missing, in one call.
install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "本机不是 Debian，无法自动安装系统软件包；请自行准备：$*" \
            "This is not Debian, so nothing is installed by itself; please provide: $*"
        return 0
    fi
    local missing
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    say "正在安装缺少的系统软件包：$missing" "Installing missing system packages: $missing"
    as_root sh -c "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        $missing" >&2
}

# Refuses to go on without Swift 6.2 or newer, the least that Package.swift accepts.
require_swift() {
    if ! command -v swift >/dev/null; then
        say "PATH 中没有 swift。请先安装 Swift 6.3（https://www.swift.org/install/linux/），再运行本脚本。" \
            "There is no swift in PATH. Install Swift 6.3 (https://www.swift.org/install/linux/) and run this again."
        return 1
    fi
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -1)
    if [ "${version%%.*}" -lt 6 ] || { [ "${version%%.*}" = 6 ] && [ "${version##*.}" -lt 2 ]; }; then
        say "需要 Swift 6.2 或更新版本（推荐 6.3），当前为 ${version}。" \
            "Swift 6.2 or newer is needed (6.3 is what we test with); this is ${version}."
        return 1
    fi
}

# Prints a Python of at least 3.9 that can make virtual environments, Debian's own first.
find_python() {
    for python in /usr/bin/python3 python3; do
        if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 9))' 2>/dev/null; then
            command -v "$python"
            return 0
        fi
    done
    say "没有可用的 Python 3.9（含 venv）。" "There is no usable Python 3.9 with venv."
    return 1
}

# Makes .venv with what the browser tests import, unless it is there and works.
install_python_packages() {
    local folder=$1 python
    "$folder/bin/python" -c 'import playwright, axe_playwright_python, openpyxl, PIL' 2>/dev/null && return 0
    python=$(find_python) || return 1
    say "正在准备浏览器测试的 Python 环境" "Preparing the Python environment of the browser tests"
    "$python" -m venv --clear "$folder" &&
        "$folder/bin/python" -m pip install -q --disable-pip-version-check $python_packages >&2
}

# Installs what the engine's benchmark needs, and makes .venv-bench with the peers, unless it is there and works.
install_benchmark() {
    local folder=$1 python
    install_packages $benchmark_packages || return 1
    "$folder/bin/python" -c 'import duckdb, numpy, polars' 2>/dev/null && return 0
    python=$(find_python) || return 1
    say "正在准备性能对比的 Python 环境" "Preparing the Python environment of the benchmark"
    "$python" -m venv --clear "$folder" &&
        "$folder/bin/python" -m pip install -q --disable-pip-version-check $benchmark_python_packages >&2
}
