; The installer for Windows: ISCC /DVersion=0.0.0 shipping\windows\undian-tps.iss, after `python dev.py build`.
; For one person, without the password of an administrator. Its words are Indonesian; Inno Setup has no table of them.

#ifndef Version
  #error Name the version: ISCC /DVersion=...
#endif

[Setup]
AppId={{6B0C2C1B-5B0E-4B52-9C59-7D1A5D0E3519}
AppName=Undian TPS
AppVersion={#Version}
AppVerName=Undian TPS {#Version}
VersionInfoVersion={#Version}
DefaultDirName={localappdata}\Programs\Undian TPS
DisableDirPage=yes
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=undian-tps-{#Version}-windows-x64
SetupIconFile=resources\icons\app\undian.ico
UninstallDisplayIcon={app}\undian-tps-window.exe
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
CloseApplications=yes
WizardStyle=modern

[LangOptions]
LanguageName=Bahasa Indonesia
LanguageID=$0421
LanguageCodePage=0

[Messages]
SetupAppTitle=Pemasangan
SetupWindowTitle=Pemasangan %1
UninstallAppTitle=Pencopotan
UninstallAppFullTitle=Pencopotan %1
InformationTitle=Keterangan
ConfirmTitle=Pastikan
ErrorTitle=Tidak bisa
ButtonBack=< &Kembali
ButtonNext=&Lanjut >
ButtonInstall=&Pasang
ButtonOK=Oke
ButtonCancel=Batal
ButtonYes=&Ya
ButtonNo=&Tidak
ButtonFinish=&Selesai
ClickNext=Tekan Lanjut untuk meneruskan, atau Batal untuk berhenti.
WelcomeLabel1=Memasang [name]
WelcomeLabel2=[name/ver] akan dipasang di laptop ini untuk Anda sendiri, tanpa sandi administrator dan tanpa internet.%n%nTutup dulu Undian TPS yang sedang terbuka.
WizardReady=Siap memasang
ReadyLabel1=[name] siap dipasang di laptop ini.
ReadyLabel2a=Tekan Pasang untuk memulai, atau Kembali untuk mengubah pilihan.
ReadyLabel2b=Tekan Pasang untuk memulai.
WizardSelectTasks=Pilihan
SelectTasksDesc=Apa lagi yang perlu dibuat?
SelectTasksLabel2=Centang yang diinginkan, lalu tekan Lanjut.
WizardPreparing=Bersiap memasang
PreparingDesc=Pemasangan [name] sedang disiapkan.
WizardInstalling=Sedang memasang
InstallingLabel=Tunggu sebentar, [name] sedang dipasang.
StatusExtractFiles=Menyalin berkas ...
StatusCreateIcons=Membuat pintasan ...
StatusCreateRegistryEntries=Mengenalkan jenis berkas ...
StatusSavingUninstall=Menyimpan keterangan pencopotan ...
StatusRollback=Mengembalikan seperti semula ...
FinishedHeadingLabel=[name] sudah terpasang
FinishedLabel=Buka lewat menu Start atau dengan klik ganda pada berkas TPS.
FinishedLabelNoIcons=[name] sudah terpasang di laptop ini.
ClickFinish=Tekan Selesai untuk menutup.
RunEntryExec=Buka %1
ExitSetupTitle=Berhenti memasang
ExitSetupMessage=Pemasangan belum selesai. Kalau berhenti sekarang, program tidak terpasang.%n%nBerhenti?
ApplicationsFound=Undian TPS masih terbuka. Simpan tidak perlu; tutup saja supaya berkasnya bisa diganti.
CloseApplications=&Tutup sendiri
DontCloseApplications=&Jangan tutup
ConfirmUninstall=Copot %1 dari laptop ini? Berkas TPS dan paket tidak ikut dihapus.
UninstallStatusLabel=Tunggu sebentar, %1 sedang dicopot.
UninstalledAll=%1 sudah dicopot. Berkas TPS dan paket tetap ada.
UninstalledMost=%1 sudah dicopot. Ada berkas yang masih tertinggal dan bisa dihapus sendiri.
WindowsVersionNotSupported=Program ini perlu Windows 10 (1809) atau lebih baru, 64 bit.
OnlyOnTheseArchitectures=Program ini perlu Windows 64 bit.

[Tasks]
Name: desktopicon; Description: "Buat pintasan di layar utama"

[InstallDelete]
; Of an older version nothing must stay behind: the list of files would not hold.
Type: filesandordirs; Name: "{app}\_internal"
Type: filesandordirs; Name: "{app}\licences"

[Files]
Source: "dist\undian-tps\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Undian TPS"; Filename: "{app}\undian-tps-window.exe"
Name: "{autodesktop}\Undian TPS"; Filename: "{app}\undian-tps-window.exe"; Tasks: desktopicon

[Registry]
Root: HKCU; Subkey: "Software\Classes\.undian"; ValueType: string; ValueData: "UndianTPS.Tps"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Tps"; ValueType: string; ValueData: "Berkas TPS"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Tps\DefaultIcon"; ValueType: string; ValueData: "{app}\undian-tps-window.exe,0"
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Tps\shell\open\command"; ValueType: string; ValueData: """{app}\undian-tps-window.exe"" --open ""%1"""
Root: HKCU; Subkey: "Software\Classes\.undian-paket"; ValueType: string; ValueData: "UndianTPS.Paket"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Paket"; ValueType: string; ValueData: "Paket TPS"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Paket\DefaultIcon"; ValueType: string; ValueData: "{app}\undian-tps-window.exe,0"
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Paket\shell\open\command"; ValueType: string; ValueData: """{app}\undian-tps-window.exe"" --open ""%1"""
Root: HKCU; Subkey: "Software\Classes\.undian-siap"; ValueType: string; ValueData: "UndianTPS.Siap"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Siap"; ValueType: string; ValueData: "Kesiapan TPS sedesa"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Siap\DefaultIcon"; ValueType: string; ValueData: "{app}\undian-tps-window.exe,0"
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Siap\shell\open\command"; ValueType: string; ValueData: """{app}\undian-tps-window.exe"" --open ""%1"""
Root: HKCU; Subkey: "Software\Classes\.undian-desa"; ValueType: string; ValueData: "UndianTPS.Desa"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Desa"; ValueType: string; ValueData: "Berkas desa"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Desa\DefaultIcon"; ValueType: string; ValueData: "{app}\undian-tps-window.exe,0"
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Desa\shell\open\command"; ValueType: string; ValueData: """{app}\undian-tps-window.exe"" --open ""%1"""
Root: HKCU; Subkey: "Software\Classes\.undian-kecamatan"; ValueType: string; ValueData: "UndianTPS.Kecamatan"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Kecamatan"; ValueType: string; ValueData: "Berkas kecamatan"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Kecamatan\DefaultIcon"; ValueType: string; ValueData: "{app}\undian-tps-window.exe,0"
Root: HKCU; Subkey: "Software\Classes\UndianTPS.Kecamatan\shell\open\command"; ValueType: string; ValueData: """{app}\undian-tps-window.exe"" --open ""%1"""

[Run]
Filename: "{app}\undian-tps-window.exe"; Description: "Buka Undian TPS"; Flags: nowait postinstall skipifsilent
