"""Workbooks for tests, made by hand so that they may be as odd as wished: XLSX, ODS, and XLS in its compound file."""

import io
import struct
import zipfile
from collections.abc import Iterable, Sequence


def xlsx_of(sheet_xml: str, *, more: Iterable[tuple[str, bytes]] = (), sheet_name: str = "TPS 003") -> bytes:
    """Return a workbook around one sheet's XML, whatever that XML is; `more` are further members."""
    return zip_of(
        (
            "[Content_Types].xml",
            b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        ),
        (
            "_rels/.rels",
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
            b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            b'Target="xl/workbook.xml"/></Relationships>',
        ),
        (
            "xl/workbook.xml",
            '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.'
            'openxmlformats.org/officeDocument/2006/relationships"><sheets>'
            f'<sheet name="{sheet_name}" sheetId="1" r:id="rId1"/></sheets></workbook>'.encode(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id='
            b'"rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
            b'Target="worksheets/sheet1.xml"/></Relationships>',
        ),
        ("xl/worksheets/sheet1.xml", sheet_xml.encode()),
        *more,
    )


def worksheet(cells: str, *, before: str = "") -> str:
    """Return a worksheet's XML around rows of cells."""
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    return f'<?xml version="1.0" encoding="UTF-8"?>{before}{head}<sheetData>{cells}</sheetData></worksheet>'


def row_xml(number: int, *cells: str) -> str:
    """Return a row of inline texts; a cell that begins with `<` is taken as the XML inside of `<c>`."""
    xml = []
    for at, cell in enumerate(cells):
        place = f"{chr(65 + at)}{number}"
        text = cell.replace("&", "&amp;").replace("<", "&lt;")
        inline = f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'
        xml.append(f'<c r="{place}">{cell}</c>' if cell.startswith("<") else inline)
    return f'<row r="{number}">{"".join(xml)}</row>'


def xlsx_list(*rows: Sequence[str], first_row: int = 1) -> bytes:
    """Return a workbook of rows of texts."""
    return xlsx_of(worksheet("".join(row_xml(at, *row) for at, row in enumerate(rows, first_row))))


def ods_of(table_xml: str, *, manifest: str = "<manifest/>") -> bytes:
    """Return an ODS around the rows of one table."""
    spaces = "".join(
        f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (
            ("office", "office"),
            ("table", "table"),
            ("text", "text"),
            ("calcext", "calcext"),
        )
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="TPS 003">{table_xml}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    return zip_of(
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.encode()),
        ("META-INF/manifest.xml", manifest.encode()),
    )


def ods_row(*cells: str, repeated: str = "") -> str:
    """Return a row of an ODS; digits become numbers."""
    xml = []
    for cell in cells:
        kind = (
            f'office:value-type="float" office:value="{cell}"'
            if cell.isdigit()
            else 'office:value-type="string"'
        )
        xml.append(f"<table:table-cell {kind}><text:p>{cell}</text:p></table:table-cell>")
    return f"<table:table-row{repeated}>{''.join(xml)}</table:table-row>"


def zip_of(*members: tuple[str, bytes]) -> bytes:
    """Return a zip of these members, the same bytes every time."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def xls_of(*rows: Sequence[str]) -> bytes:
    """Return an old workbook (BIFF8) of rows of texts and whole numbers."""
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            place = struct.pack("<HHH", at, column, 0)
            if cell.isdigit():
                sheet += _record(0x0203, place + struct.pack("<d", float(cell)))
            else:
                sheet += _record(0x0204, place + struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le"))
    sheet += _record(0x000A, b"")
    begin = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    name = b"\x07\x00TPS 003"
    position = len(begin) + 4 + 6 + len(name) + 4
    return ole_of(
        "Workbook",
        begin + _record(0x0085, struct.pack("<IH", position, 0) + name) + _record(0x000A, b"") + sheet,
    )


def ole_of(stream_name: str, stream: bytes) -> bytes:
    """Return a compound file with one stream: sector 0 the table of sectors, sector 1 the directory, then the stream."""
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    sectors = len(stream) // 512
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, sectors + 2), 0xFFFFFFFE]
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")
    assert len(table) == 512, "one sector of the table holds 128 sectors"
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6)
    )
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff\xff\xff\xff" * 108
    root = _entry("Root Entry", kind=5, child=1, start=0xFFFFFFFE, size=0)
    directory = root + _entry(stream_name, kind=2, child=0xFFFFFFFF, start=2, size=len(stream))
    return header + table + directory.ljust(512, b"\0") + stream


def _entry(name: str, *, kind: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<BBIII", kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
    return (
        text.ljust(64, b"\0")
        + struct.pack("<H", len(text))
        + links
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body
