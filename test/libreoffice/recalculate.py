"""Recalculates workbooks from scratch in LibreOffice, edits them where asked to, and writes what they then hold as JSON.

Usage: recalculate.py SOFFICE WORK_FOLDER RESULT.json JOBS.json
JOBS.json: a list of {"file": path, "steps": […]}, the steps as in test/workbook/table-edits.ts.
RESULT.json: for each job {"sheets": [[name, rows of cells]…], "tables": [{name, sheet, row, column, rows, columns}…], "loadSeconds", "calculationSeconds"}.
WORK_FOLDER gets a private profile, in which stored results of formulas are never trusted.
"""

import csv
import json
import pathlib
import shutil
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet import TableFilterField
from com.sun.star.sheet.FilterOperator import EQUAL
from com.sun.star.table import TableSortField

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


def texts(document, folder):
    """What every sheet shows, as LibreOffice saves it: asking for one cell after the other takes many times as long."""
    folder.mkdir()
    # Commas, quotation marks, UTF-8, from line 1; …, cells as shown, …, every sheet in a file of its own.
    options = PropertyValue(Name="FilterOptions", Value="44,34,76,1,,0,false,true,false,false,false,-1")
    document.storeToURL((folder / "shown.csv").as_uri(), (PropertyValue(Name="FilterName", Value="Text - txt - csv (StarCalc)"), options))
    shown = {}
    for sheet in document.getSheets():
        name = sheet.getName()
        with open(folder / ("shown-" + name + ".csv"), encoding="utf-8", newline="") as file:
            shown[name] = list(csv.reader(file))
    shutil.rmtree(folder)
    return shown


def cells(sheet, shown):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.getRangeAddress()
    area = sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow)
    grid = [list(row) for row in area.getDataArray()]
    for row, line in enumerate(grid):
        for column, value in enumerate(line):
            # A truth value is a number that shows as one.
            if (value == 0.0 or value == 1.0) and shown[row][column] in ("TRUE", "FALSE"):
                line[column] = shown[row][column] == "TRUE"
    for address in sheet.queryFormulaCells(FORMULA_ERROR).getRangeAddresses():
        for row in range(address.StartRow, address.EndRow + 1):
            for column in range(address.StartColumn, address.EndColumn + 1):
                code = sheet.getCellByPosition(column, row).getError()
                if code:
                    grid[row][column] = {"error": ERRORS.get(code, "Err:" + str(code))}
    return grid


def all_cells(document, folder):
    shown = texts(document, folder)
    return [[sheet.getName(), cells(sheet, shown[sheet.getName()])] for sheet in document.getSheets()]


def sort(document, step):
    sheet = document.Sheets.getByName(step["sheet"])
    last_column, last_row = step["column"] + step["columns"] - 1, step["row"] + step["rows"] - 1
    area = sheet.getCellRangeByPosition(step["column"], step["row"], last_column, last_row)
    field = TableSortField()
    field.Field = step["key"]
    field.IsAscending = step["ascending"]
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    area.sort((PropertyValue(Name="SortFields", Value=fields), PropertyValue(Name="ContainsHeader", Value=False)))


def keep_rows(document, step):
    table = document.DatabaseRanges.getByName(step["table"])
    field = TableFilterField()
    field.Field = step["column"]
    field.Operator = EQUAL
    field.IsNumeric = False
    field.StringValue = step["keep"]
    descriptor = table.getFilterDescriptor()
    descriptor.ContainsHeader = True
    descriptor.setFilterFields((field,))
    table.refresh()


def type_into(document, step):
    cell = document.Sheets.getByName(step["sheet"]).getCellByPosition(step["column"], step["row"])
    content = step["content"]
    if content is None:
        cell.clearContents(1 | 2 | 4 | 16)
    elif isinstance(content, dict):
        if "formula" in content:
            cell.setFormula(content["formula"])
        else:
            cell.setString(content["text"])
    else:
        cell.setValue(content)


EDITS = {
    "sort": sort,
    "filter": keep_rows,
    "type": type_into,
    "insert-row": lambda document, step: document.Sheets.getByName(step["sheet"]).Rows.insertByIndex(step["row"], 1),
    "delete-row": lambda document, step: document.Sheets.getByName(step["sheet"]).Rows.removeByIndex(step["row"], 1),
    "insert-column": lambda document, step: document.Sheets.getByName(step["sheet"]).Columns.insertByIndex(step["column"], 1),
    "rename-sheet": lambda document, step: document.Sheets.getByName(step["sheet"]).setName(step["to"]),
    "move-sheet": lambda document, step: document.Sheets.moveByName(step["sheet"], step["to"]),
    "rename-table": lambda document, step: document.DatabaseRanges.getByName(step["table"]).setName(step["to"]),
}


def tables(document):
    found = []
    for name in document.DatabaseRanges.getElementNames():
        area = document.DatabaseRanges.getByName(name).getDataArea()
        found.append(
            {
                "name": name,
                "sheet": document.Sheets.getByIndex(area.Sheet).getName(),
                "row": area.StartRow,
                "column": area.StartColumn,
                "rows": area.EndRow - area.StartRow + 1,
                "columns": area.EndColumn - area.StartColumn + 1,
            }
        )
    return found


def work(desktop, job, folder):
    hidden = PropertyValue(Name="Hidden", Value=True)
    begin = time.monotonic()
    document = desktop.loadComponentFromURL(pathlib.Path(job["file"]).resolve().as_uri(), "_blank", 0, (hidden,))
    if document is None:
        raise SystemExit("LibreOffice cannot open " + job["file"])
    loaded = time.monotonic()
    document.calculateAll()
    calculated = time.monotonic()
    for step in job["steps"]:
        EDITS[step["do"]](document, step)
    if job["steps"]:
        document.calculateAll()
    held = {
        "sheets": all_cells(document, folder),
        "tables": tables(document),
        "loadSeconds": loaded - begin,
        "calculationSeconds": calculated - loaded,
    }
    document.close(True)
    return held


def main():
    soffice, folder, result, jobs = sys.argv[1:]
    process, desktop = start(soffice, pathlib.Path(folder))
    try:
        held = [work(desktop, job, pathlib.Path(folder) / "shown") for job in json.loads(pathlib.Path(jobs).read_text(encoding="utf-8"))]
    finally:
        try:
            desktop.terminate()
            process.wait(30)
        except Exception:
            process.kill()
    pathlib.Path(result).write_text(json.dumps(held), encoding="utf-8")


main()
