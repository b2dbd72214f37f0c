@echo off
rem The launcher for Windows: compiles when there is no jar yet, then starts Java directly.
setlocal
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "JAR=%HOME_DIR%\target\weltoffen.jar"
set "ARCHIVE=%HOME_DIR%\target\weltoffen.jsa"
set "CLASSES=%HOME_DIR%\target\weltoffen.classes"

set "STALE="
if not exist "%JAR%" set "STALE=1"
if not defined STALE for /f %%F in ('powershell -NoProfile -Command "$jar = (Get-Item '%JAR%').LastWriteTime; @(Get-ChildItem -Recurse -File '%HOME_DIR%\src\main') + (Get-Item '%HOME_DIR%\pom.xml') | Where-Object { $_.LastWriteTime -gt $jar } | Select-Object -First 1 | ForEach-Object { 'stale' }"') do set "STALE=1"
if defined STALE (
  echo The generator has changed: compiling it ... 1>&2
  pushd "%HOME_DIR%"
  call mvn -q -B package -Dexec.skip 1>&2 || exit /b 1
  popd
  del /q "%ARCHIVE%" 2>nul
)

rem The class archive saves half of the start. It is made once for each jar, from the list of the classes that a bake needs.
if not exist "%ARCHIVE%" (
  echo Preparing a faster start ... 1>&2
  "%JAVA%" "@%HOME_DIR%\src\main\launcher\java.options" "-XX:DumpLoadedClassList=%CLASSES%" "-Dweltoffen.home=%HOME_DIR%" -jar "%JAR%" bake --fresh --source "%HOME_DIR%" --out "%HOME_DIR%\target\training\site" --cache "%HOME_DIR%\target\training\cache" >nul 2>&1
  "%JAVA%" "@%HOME_DIR%\src\main\launcher\java.options" -Xshare:dump "-XX:SharedClassListFile=%CLASSES%" "-XX:SharedArchiveFile=%ARCHIVE%.new" -jar "%JAR%" >nul 2>&1 && move /y "%ARCHIVE%.new" "%ARCHIVE%" >nul
)

rem An archive that does not fit, of another JDK for example, is ignored.
"%JAVA%" "@%HOME_DIR%\src\main\launcher\java.options" "-XX:SharedArchiveFile=%ARCHIVE%" "-Dweltoffen.home=%HOME_DIR%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
