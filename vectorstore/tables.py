"""The catalogue's tables, and how its SQLite file is opened."""

from pathlib import Path
from urllib.parse import quote

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Engine,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
    text,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from vectorstore.fingerprint import SCHEMA

WAIT_SECONDS = 10
"""How long a statement waits for another process to finish its transaction."""

metadata = MetaData()

index_identity = Table(
    "index_identity",
    metadata,
    Column("id", String, primary_key=True),  # tells an index made anew from the one it replaced
)

generations = Table(
    "generations",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("fingerprint", String, nullable=False),
    Column("segments", JSON, nullable=False),
    Column("live_since", DateTime),  # null: a candidate; the highest that is not null is live
)

roots = Table(
    "roots",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("label", String, nullable=False),
    Column("path", String, nullable=False),
    Column("born", Integer, nullable=False),
    Column("died", Integer),
)

documents = Table(
    "documents",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("born", Integer, nullable=False),
    Column("died", Integer),
    Column("sha256", String, nullable=False),
    Column("path", String, nullable=False),
    Column("title", String, nullable=False),
    Column("publisher", String),
    Column("author", String),
    Column("speaker", String),
    Column("published", Date),
    Column("kind", String, nullable=False),
    Column("digest", Boolean, nullable=False),
    Column("original_sha256", String),
    Column("pages", JSON, nullable=False),
    Column("boilerplate", JSON, nullable=False),
    Column("warnings", JSON, nullable=False),
    Column("text", Text, nullable=False),  # last, so that SQLite need not read past it
    Index("documents_by_id", "id", "born"),
    Index("documents_by_sha256", "sha256"),
    Index("documents_by_death", "died"),
)

passages = Table(
    "passages",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("document_row", ForeignKey("documents.row", ondelete="CASCADE"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("page", Integer),
    Column("heading", String),
    Column("sentences", JSON, nullable=False),
    Column("about", Text, nullable=False),  # what the word search reads besides the text
    Column("text", Text, nullable=False),
    Column("sentence_vectors", LargeBinary, nullable=False),  # sentence_vectors.packed; last
    Index("passages_by_id", "id"),
    Index("passages_by_document", "document_row"),
)

# Both full-text tables read their text from `passages` and keep none of their own. The second one
# is not stemmed and stores no positions: it is there to count words as they are written.
FULL_TEXT = (
    """CREATE VIRTUAL TABLE passages_fts USING fts5(
        about, text, content='passages', content_rowid='row',
        tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE VIRTUAL TABLE words_fts USING fts5(
        about, text, content='passages', content_rowid='row', detail='none',
        tokenize='unicode61 remove_diacritics 2')""",
    "CREATE VIRTUAL TABLE words USING fts5vocab(words_fts, 'row')",
)


def create_tables(connection: Connection) -> None:
    """Make every table of an empty catalogue and mark it with our schema."""
    metadata.create_all(connection)
    for statement in FULL_TEXT:
        connection.execute(text(statement))
    connection.execute(text(f"PRAGMA user_version = {SCHEMA}"))


def reading_engine(file: Path) -> Engine:
    """Connections that cannot write, to a file that must exist."""
    return _engine(file, "ro")


def writing_engine(file: Path) -> Engine:
    """Connections that may write and make the file when it is missing."""
    engine = _engine(file, "rwc")
    event.listen(engine, "connect", _prepare_to_write)
    event.listen(engine, "begin", _begin)
    return engine


def _engine(file: Path, mode: str) -> Engine:
    """SQLAlchemy's pool gives each thread a connection of its own."""
    location = quote(str(file.absolute()))
    return create_engine(
        f"sqlite:///file:{location}?mode={mode}&uri=true",
        connect_args={"timeout": WAIT_SECONDS},
    )


def _prepare_to_write(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Readers go on while one process writes (WAL), and deleting a document takes its passages."""
    connection.isolation_level = None  # the driver would begin too late: see `_begin`
    cursor = connection.cursor()
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """A transaction that holds from its first statement, making tables included."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
