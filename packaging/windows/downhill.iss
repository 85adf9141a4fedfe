; How Inno Setup makes an installer of the bundle, for the one who runs it: no administrator is asked.
;
;     iscc /DVersion=1.0.0 packaging\windows\downhill.iss
;
; /SILENT or /VERYSILENT installs without a question, for thirty computers at once.

#ifndef Version
  #error Say which version: iscc /DVersion=1.0.0
#endif

[Setup]
AppId={{7C9C2B9E-6F63-4E0D-9D5E-5B0E7B2D6A41}
AppName=Downhill
AppVersion={#Version}
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Downhill
DefaultGroupName=Downhill
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=downhill-{#Version}-windows-x86_64
SetupIconFile=..\..\dist\downhill.ico
UninstallDisplayIcon={app}\downhill.exe
LicenseFile=..\..\LICENSE
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "korean"; MessagesFile: "compiler:Languages\Korean.isl"

[CustomMessages]
english.DesktopIcon=Put an icon on the desktop
korean.DesktopIcon=바탕 화면에 아이콘 만들기
english.Project=Downhill project
korean.Project=Downhill 프로젝트

[Tasks]
Name: "desktopicon"; Description: "{cm:DesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\downhill\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Downhill"; Filename: "{app}\downhill.exe"; AppUserModelID: "Downhill.Downhill"
Name: "{autodesktop}\Downhill"; Filename: "{app}\downhill.exe"; AppUserModelID: "Downhill.Downhill"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.downhill"; ValueType: string; ValueData: "Downhill.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Downhill.Project"; ValueType: string; ValueData: "{cm:Project}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Downhill.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\downhill.exe,0"
Root: HKA; Subkey: "Software\Classes\Downhill.Project\shell\open\command"; ValueType: string; ValueData: """{app}\downhill.exe"" ""%1"""

[Run]
Filename: "{app}\downhill.exe"; Description: "{cm:LaunchProgram,Downhill}"; Flags: nowait postinstall skipifsilent
