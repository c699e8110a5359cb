"""Xapian over the texts of the benchmark, with its n-grams for Chinese.

Called with the file of texts, a folder for the database, and how many characters to take at most. Answers a JSON line on
stdout for each on stdin: first {"documents", "characters", "last_id", "build_ms"}; then {"search": piece} with
{"total", "snippets"}, and {"all": piece} with {"ids"}.
"""

import json
import sqlite3
import sys
import time

import xapian

TEXTS, FOLDER, MOST_CHARACTERS = sys.argv[1], sys.argv[2], int(sys.argv[3])
FIRST = 20


def tell(answer):
    print(json.dumps(answer), flush=True)


def build():
    start = time.monotonic()
    database = xapian.WritableDatabase(FOLDER, xapian.DB_CREATE_OR_OVERWRITE)
    generator = xapian.TermGenerator()
    generator.set_flags(xapian.TermGenerator.FLAG_CJK_NGRAM)
    documents = characters = last_id = 0
    for last_id, text in sqlite3.connect(TEXTS).execute("SELECT id, text FROM document ORDER BY id"):
        document = xapian.Document()
        document.set_data(text)
        generator.set_document(document)
        generator.index_text(text)
        database.replace_document(last_id, document)
        documents += 1
        characters += len(text)
        if documents % 5000 == 0:
            print(f"xapian: {documents} documents …", file=sys.stderr, flush=True)
        if characters >= MOST_CHARACTERS:
            break
    database.commit()
    database.close()
    build_ms = (time.monotonic() - start) * 1000
    tell({"documents": documents, "characters": characters, "last_id": last_id, "build_ms": build_ms})


def answer(database, parser, enquire, request):
    piece = request.get("search") or request["all"]
    # Without quotes the characters might stand anywhere in the document.
    flags = xapian.QueryParser.FLAG_CJK_NGRAM | xapian.QueryParser.FLAG_PHRASE
    enquire.set_query(parser.parse_query(f'"{piece}"', flags))
    count = database.get_doccount()
    if "all" in request:
        return {"ids": [match.docid for match in enquire.get_mset(0, count)]}
    matches = enquire.get_mset(0, FIRST, count)
    stem = xapian.Stem("none")
    cut = xapian.MSet.SNIPPET_CJK_NGRAM
    snippets = [matches.snippet(match.document.get_data().decode(), 40, stem, cut).decode() for match in matches]
    return {"total": matches.get_matches_estimated(), "snippets": snippets}


def main():
    build()
    database = xapian.Database(FOLDER)
    parser = xapian.QueryParser()
    parser.set_database(database)
    enquire = xapian.Enquire(database)
    for line in sys.stdin:
        tell(answer(database, parser, enquire, json.loads(line)))


main()
