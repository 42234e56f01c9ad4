#!/bin/sh
# Memasang Undian TPS untuk pemakai ini saja, tanpa sandi administrator. Jalankan: sh pasang.sh
set -eu
sini=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
tempat=$data/undian-tps

(cd "$sini/undian-tps" && sha256sum --quiet -c SHA256SUMS) || {
    echo "Berkas program tidak utuh. Ambil lagi berkas unduhannya." >&2
    exit 1
}
rm -rf "$tempat"
mkdir -p "$data" "$HOME/.local/bin"
cp -R "$sini/undian-tps" "$tempat"
cp -R "$sini/share/." "$data/"
sed -i "s|^Exec=undian-tps|Exec=\"$tempat/undian-tps\"|" "$data/applications/undian-tps.desktop"
ln -sf "$tempat/undian-tps" "$HOME/.local/bin/undian-tps"
for perintah in "update-desktop-database $data/applications" "update-mime-database $data/mime"; do
    $perintah 2>/dev/null || true
done
echo "Undian TPS terpasang. Cari \"Undian TPS\" di daftar program."
