"""Recalculates workbooks from scratch in LibreOffice and writes what their cells then hold as JSON.

Usage: recalculate.py SOFFICE WORK_FOLDER RESULT.json FILE.xlsx…
WORK_FOLDER gets a private profile, in which stored results of formulas are never trusted.
"""

import json
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooLocale" oor:op="fuse"><value>en-US</value></prop></item>
</oor:items>
"""

ERRORS = {502: "#VALUE!", 503: "#NUM!", 504: "#REF!", 519: "#VALUE!", 521: "#NULL!", 524: "#REF!", 525: "#NAME?", 532: "#DIV/0!", 32767: "#N/A"}
FORMULA_ERROR = 4


def start(soffice, folder):
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    pipe = "mutualiser" + str(int(time.time() * 1000))
    process = subprocess.Popen(
        [
            soffice,
            "-env:UserInstallation=" + profile.as_uri(),
            "--headless",
            "--norestore",
            "--nologo",
            "--nodefault",
            "--accept=pipe,name=" + pipe + ";urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            context = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            if process.poll() not in (None, 0, 81):
                break
            time.sleep(0.1)
    process.kill()
    raise SystemExit("LibreOffice did not start")


def cells(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.getRangeAddress()
    area = sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow)
    grid = [list(row) for row in area.getDataArray()]
    for row, line in enumerate(grid):
        for column, value in enumerate(line):
            if value == 0.0 or value == 1.0:
                text = sheet.getCellByPosition(column, row).getString()
                if text in ("TRUE", "FALSE"):
                    line[column] = text == "TRUE"
    for address in sheet.queryFormulaCells(FORMULA_ERROR).getRangeAddresses():
        for row in range(address.StartRow, address.EndRow + 1):
            for column in range(address.StartColumn, address.EndColumn + 1):
                code = sheet.getCellByPosition(column, row).getError()
                if code:
                    grid[row][column] = {"error": ERRORS.get(code, "Err:" + str(code))}
    return grid


def main():
    soffice, folder, result, *files = sys.argv[1:]
    process, desktop = start(soffice, pathlib.Path(folder))
    hidden = PropertyValue(Name="Hidden", Value=True)
    workbooks = []
    try:
        for file in files:
            document = desktop.loadComponentFromURL(pathlib.Path(file).resolve().as_uri(), "_blank", 0, (hidden,))
            if document is None:
                raise SystemExit("LibreOffice cannot open " + file)
            document.calculateAll()
            workbooks.append([[sheet.getName(), cells(sheet)] for sheet in document.getSheets()])
            document.close(True)
    finally:
        try:
            desktop.terminate()
            process.wait(30)
        except Exception:
            process.kill()
    pathlib.Path(result).write_text(json.dumps(workbooks), encoding="utf-8")


main()
